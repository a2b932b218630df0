import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

/** Beyond what `../files.ts` asks of mounted files. */
export const fs: ContractCase[] = [
  builtinCase(
    'node:fs',
    'streams read and write',
    `import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
     import { pipeline } from 'node:stream/promises'
     import { once } from 'node:events'
     const out = createWriteStream('a.txt')
     for (let i = 0; i < 3; i++) out.write('line ' + i + '\\n')
     out.end()
     await once(out, 'finish')
     await pipeline(createReadStream('a.txt'), createWriteStream('b.txt'))
     let text = ''
     for await (const chunk of createReadStream('b.txt', { encoding: 'utf8', start: 5, end: 12 })) text += chunk
     print([readFileSync('b.txt', 'latin1'), text])`,
    ['line 0\nline 1\nline 2\n', '0\nline 1'],
  ),
  builtinCase(
    'node:fs',
    'callbacks, descriptors, encodings and access',
    `import fs from 'node:fs'
     fs.writeFileSync('a.txt', 'héllo')
     const fd = fs.openSync('a.txt', 'r')
     const buffer = Buffer.alloc(3)
     const count = fs.readSync(fd, buffer, 0, 3, 1)
     fs.closeSync(fd)
     fs.accessSync('a.txt')
     const text = await new Promise((resolve, reject) => fs.readFile('a.txt', 'utf8', (error, data) => error ? reject(error) : resolve(data)))
     const missing = await new Promise<NodeJS.ErrnoException | null>((resolve) => fs.readFile('b.txt', (error) => resolve(error)))
     print([count, buffer.toString('utf8'), text, missing?.code, missing?.syscall, missing?.message.startsWith('ENOENT: no such file or directory, open'), fs.readFileSync('a.txt', 'base64'), fs.readFileSync('a.txt', { encoding: 'hex' })])`,
    [3, 'él', 'héllo', 'ENOENT', 'open', true, 'aMOpbGxv', '68c3a96c6c6f'],
  ),
  builtinCase(
    'node:fs',
    'readdir goes down when asked, with the parent of each entry',
    `import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
     import { readdir } from 'node:fs/promises'
     import path from 'node:path'
     mkdirSync('w/x/y', { recursive: true })
     for (const name of ['w/1', 'w/x/2', 'w/x/y/3']) writeFileSync(name, '')
     const names = readdirSync('w', { recursive: true }).map(String).sort()
     const entries = await readdir('w', { recursive: true, withFileTypes: true })
     const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort()
     print([names, files])`,
    [
      ['1', 'x', 'x/2', 'x/y', 'x/y/3'],
      ['w/1', 'w/x/2', 'w/x/y/3'],
    ],
  ),
  builtinCase(
    'node:fs/promises',
    'handles, access, temporary folders, dates',
    `import { access, constants, mkdtemp, open, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
     import path from 'node:path'
     import { tmpdir } from 'node:os'
     const folder = await mkdtemp(path.join(tmpdir(), 'case-'))
     const file = path.join(folder, 'a.txt')
     await writeFile(file, 'one\\ntwo\\nthree')
     const handle = await open(file)
     const { size } = await handle.stat()
     const { bytesRead, buffer } = await handle.read(Buffer.alloc(5), 0, 5, 4)
     await handle.close()
     await access(file, constants.R_OK)
     const refused = await access(path.join(folder, 'b')).then(() => 'there', (error: NodeJS.ErrnoException) => error.code)
     await utimes(file, 1, 2)
     const { mtimeMs, mtime } = await stat(file)
     const bytes = await readFile(file)
     await rm(folder, { recursive: true })
     const gone = await stat(folder).then(() => 'there', (error: NodeJS.ErrnoException) => error.code)
     print([size, bytesRead, buffer.toString(), refused, mtimeMs, mtime.toISOString(), bytes.subarray(0, 3).toString(), gone])`,
    [13, 5, 'two\nt', 'ENOENT', 2000, '1970-01-01T00:00:02.000Z', 'one', 'ENOENT'],
  ),
]
