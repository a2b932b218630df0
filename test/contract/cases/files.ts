/** Files, bytes and symbolic links as mounted. */
import { equal } from './assert.ts'
import { evaluate, start, withContainer } from './drive.ts'
import type { ContractCase } from './types.ts'

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, value) => value)

const TREE = {
  'data/notes/todo.txt': 'milk\n',
  'data/notes/größe 漢字 😀.txt': 'umlauts\n',
  'data/empty.txt': '',
  'data/.hidden': 'dot',
  'data/bytes.bin': EVERY_BYTE,
  'data/bom.txt': '\ufeffmark\r\nline\n',
  'data/with space/a b.md': '# a b',
  'data/link.txt': { link: 'notes/todo.txt' },
  'data/folder-link': { link: 'notes' },
  'data/notes/up': { link: '../empty.txt' },
  'data/dangling': { link: 'nowhere.txt' },
  'data/outside': { link: '../../../../../../../../etc' },
  'data/chain': { link: 'link.txt' },
  'data/loop-a': { link: 'loop-b' },
  'data/loop-b': { link: 'loop-a' },
}

const print = (expression: string) => `console.log(JSON.stringify(${expression}))\n`

function filesCase(what: string, source: string, expected: unknown): ContractCase {
  return {
    name: `files: ${what}`,
    async run(context) {
      equal(await evaluate(context, { ...TREE, 'server.ts': source }), expected, what)
    },
  }
}

export const files: ContractCase[] = [
  filesCase(
    'texts are read from the working folder',
    `import { readFileSync } from 'node:fs'
     const names = ['data/notes/todo.txt', './data/notes/größe 漢字 😀.txt', 'data/empty.txt', 'data/.hidden', 'data/bom.txt', 'data/with space/a b.md']
     ${print(`names.map((name) => readFileSync(name, 'utf8'))`)}`,
    ['milk\n', 'umlauts\n', '', 'dot', '\ufeffmark\r\nline\n', '# a b'],
  ),
  filesCase(
    'bytes are kept',
    `import { readFileSync } from 'node:fs'
     import { readFile } from 'node:fs/promises'
     const a = readFileSync('data/bytes.bin')
     const b = await readFile('data/bytes.bin')
     ${print(`[Buffer.isBuffer(a), a.length, a.every((value, index) => value === index), a.equals(b)]`)}`,
    [true, 256, true, true],
  ),
  filesCase(
    'a folder is listed, with kinds',
    `import { readdirSync } from 'node:fs'
     const kind = (entry: import('node:fs').Dirent) => entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other'
     const entries = readdirSync('data', { withFileTypes: true }).map((entry) => entry.name + ' ' + kind(entry)).sort()
     ${print('entries')}`,
    [
      '.hidden file',
      'bom.txt file',
      'bytes.bin file',
      'chain link',
      'dangling link',
      'empty.txt file',
      'folder-link link',
      'link.txt link',
      'loop-a link',
      'loop-b link',
      'notes folder',
      'outside link',
      'with space folder',
    ],
  ),
  filesCase(
    'a folder is listed by promise, by a link to it, and names keep their letters',
    `import { readdir } from 'node:fs/promises'
     ${print(`[(await readdir('data/notes')).sort(), (await readdir('data/folder-link')).sort(), await readdir('data/with space')]`)}`,
    [['größe 漢字 😀.txt', 'todo.txt', 'up'].sort(), ['größe 漢字 😀.txt', 'todo.txt', 'up'].sort(), ['a b.md']],
  ),
  filesCase(
    'links are followed for reading, chains and folders included',
    `import { readFileSync } from 'node:fs'
     ${print(`['data/link.txt', 'data/chain', 'data/folder-link/todo.txt', 'data/notes/up', 'data/folder-link/up'].map((name) => readFileSync(name, 'utf8'))`)}`,
    ['milk\n', 'milk\n', 'milk\n', '', ''],
  ),
  filesCase(
    'readlink gives the target as it was mounted',
    `import { readlinkSync } from 'node:fs'
     import { readlink } from 'node:fs/promises'
     ${print(`[readlinkSync('data/link.txt'), readlinkSync('data/dangling'), await readlink('data/folder-link'), await readlink('data/outside')]`)}`,
    ['notes/todo.txt', 'nowhere.txt', 'notes', '../../../../../../../../etc'],
  ),
  filesCase(
    'realpath resolves links',
    `import { realpathSync } from 'node:fs'
     import { realpath } from 'node:fs/promises'
     import path from 'node:path'
     const root = realpathSync('.')
     const inside = (name: string) => path.relative(root, name)
     ${print(`[inside(realpathSync('data/chain')), inside(await realpath('data/folder-link/todo.txt')), inside(realpathSync('data/notes/../empty.txt')), root === process.cwd(), path.relative(root, await realpath('data')).startsWith('..')]`)}`,
    ['data/notes/todo.txt', 'data/notes/todo.txt', 'data/empty.txt', true, false],
  ),
  filesCase(
    'stat follows links, lstat does not',
    `import { lstatSync, statSync } from 'node:fs'
     import { lstat, stat } from 'node:fs/promises'
     const kinds = (stats: import('node:fs').Stats) => [stats.isFile(), stats.isDirectory(), stats.isSymbolicLink()]
     ${print(`[kinds(statSync('data/link.txt')), kinds(lstatSync('data/link.txt')), kinds(await stat('data/folder-link')), kinds(await lstat('data/folder-link')), statSync('data/link.txt').size, statSync('data/bytes.bin').size, kinds(statSync('data'))]`)}`,
    [
      [true, false, false],
      [false, false, true],
      [false, true, false],
      [false, false, true],
      5,
      256,
      [false, true, false],
    ],
  ),
  filesCase(
    'what is not there is ENOENT, a folder is EISDIR, a loop of links ELOOP',
    `import { existsSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
     import { readFile, stat } from 'node:fs/promises'
     const codeOf = (action: () => unknown): string => { try { action(); return 'none' } catch (error) { return (error as NodeJS.ErrnoException).code ?? String(error) } }
     const codeOfPromise = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'none', (error: NodeJS.ErrnoException) => error.code ?? String(error))
     ${print(`[
       codeOf(() => readFileSync('data/absent')), codeOf(() => readFileSync('data/dangling')), codeOf(() => statSync('data/dangling')),
       codeOf(() => realpathSync('data/dangling')), codeOf(() => readFileSync('data')), codeOf(() => readdirSync('data/empty.txt')),
       codeOf(() => readFileSync('data/loop-a')), codeOf(() => statSync('data/empty.txt/x')),
       await codeOfPromise(readFile('data/notes')), await codeOfPromise(stat('data/absent')), await codeOfPromise(readFile('data/loop-b')),
       existsSync('data/dangling'), existsSync('data/link.txt'), existsSync('data/absent'),
     ]`)}`,
    [
      'ENOENT',
      'ENOENT',
      'ENOENT',
      'ENOENT',
      'EISDIR',
      'ENOTDIR',
      'ELOOP',
      'ENOTDIR',
      'EISDIR',
      'ENOENT',
      'ELOOP',
      false,
      true,
      false,
    ],
  ),
  filesCase(
    'a program may write, rename and delete',
    `import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, readlinkSync, renameSync, appendFileSync, existsSync } from 'node:fs'
     import { cp, mkdtemp, unlink, writeFile } from 'node:fs/promises'
     mkdirSync('out/deep/er', { recursive: true })
     writeFileSync('out/deep/er/a.txt', 'one')
     appendFileSync('out/deep/er/a.txt', ' two')
     renameSync('out/deep/er/a.txt', 'out/b.txt')
     symlinkSync('b.txt', 'out/c')
     await writeFile('out/d.txt', new Uint8Array([104, 105]))
     await unlink('out/d.txt')
     rmSync('out/deep', { recursive: true })
     ${print(`[readFileSync('out/b.txt', 'utf8'), readFileSync('out/c', 'utf8'), readlinkSync('out/c'), existsSync('out/d.txt'), existsSync('out/deep')]`)}`,
    ['one two', 'one two', 'b.txt', false, false],
  ),
  filesCase(
    'a file is found beside the module, by import.meta.url',
    `import { readFileSync } from 'node:fs'
     import { fileURLToPath } from 'node:url'
     import path from 'node:path'
     const here = path.dirname(fileURLToPath(import.meta.url))
     ${print(`[readFileSync(new URL('./data/notes/todo.txt', import.meta.url), 'utf8'), here === process.cwd(), readFileSync(path.join(here, 'data/.hidden'), 'utf8')]`)}`,
    ['milk\n', true, 'dot'],
  ),
  {
    name: 'files: each start has a folder of its own',
    async run(context) {
      await withContainer(context, async (container) => {
        const writer = await start(
          container,
          `import { writeFileSync } from 'node:fs'\nwriteFileSync('left.txt', process.cwd())`,
        )
        equal(await writer.exited, { code: 0, reason: 'exit' }, 'the first')
        const reader = await start(
          container,
          `import { existsSync } from 'node:fs'\nprocess.exit(existsSync('left.txt') ? 1 : 0)`,
        )
        equal(await reader.exited, { code: 0, reason: 'exit' }, 'the second')
      })
    },
  },
]
