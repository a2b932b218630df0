import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseGradeArguments } from '../../../lib/cli/arguments.ts'
import { parseDrillArguments } from '../../../lib/cli/drill/arguments.ts'
import { collect } from '../../../lib/cli/collect.ts'

describe('the arguments of grade', () => {
  it('takes a path, a seed and --json in any order', () => {
    expect(parseGradeArguments(['--json', 'p1-wire', '--seed', '7', 'server.ts'])).toEqual({
      list: false,
      help: false,
      exercise: 'p1-wire',
      json: true,
      watch: false,
      seed: 7,
      target: { path: 'server.ts' },
    })
  })

  it('takes everything after -- as the command', () => {
    const { target, json } = parseGradeArguments([
      'p1-wire',
      '--json',
      '--',
      'python3',
      'server.py',
      '--json',
      '--',
      'x',
    ])
    expect(json).toBe(true)
    expect(target).toEqual({ command: 'python3', args: ['server.py', '--json', '--', 'x'] })
  })

  it.each([
    [[], 'Name the exercise to grade; --list shows them.'],
    [['p1-wire'], 'Name the file or folder to grade for p1-wire, or a command after "--".'],
    [['p1-wire', 'a.ts', 'b.ts'], 'Name one file or folder: b.ts is one too many.'],
    [['p1-wire', 'a.ts', '--', 'node'], 'Name either a file or folder (a.ts) or a command after "--", not both.'],
    [['p1-wire', '--'], 'There is no command after "--".'],
    [['p1-wire', '--seed', '1.5', 'a.ts'], 'The seed is a whole number from 0 to 4294967295, not 1.5.'],
    [['p1-wire', '--watch', '--', 'node'], '--watch follows files: it does not go with a command.'],
  ])('refuses %j in one sentence', (argv, sentence) => {
    expect(() => parseGradeArguments(argv)).toThrow(sentence)
  })

  it('names an option that does not exist', () => {
    expect(() => parseGradeArguments(['p1-wire', '--sed', '1', 'a.ts'])).toThrow('--sed')
  })
})

describe('the arguments of drill', () => {
  it('are a file, and what is asked of it, in any order', () => {
    expect(parseDrillArguments(['--topic', 'scaling', 'w.json', '--limit', '20', '--new', '0'])).toEqual({
      ...{ help: false, list: false, file: 'w.json', topic: 'scaling', limit: 20, newPerDay: 0 },
    })
    expect(parseDrillArguments(['--list', 'w.json'])).toEqual({ help: false, list: true, file: 'w.json' })
    expect(parseDrillArguments(['-h'])).toMatchObject({ help: true })
  })

  it.each([
    [[], 'Name the file that the page Settings has exported; --help says more.'],
    [['a.json', 'b.json'], 'Name one file: b.json is one too many.'],
    [['--limit', '0', 'a.json'], '--limit takes a whole number from 1, not 0.'],
    [['--new', '1.5', 'a.json'], '--new takes a whole number from 0, not 1.5.'],
    [['--new=-1', 'a.json'], '--new takes a whole number from 0, not -1.'],
    [['--topics', 'a', 'a.json'], '--topics'],
  ])('refuses %j in one sentence', (argv, sentence) => {
    expect(() => parseDrillArguments(argv)).toThrow(sentence)
  })
})

describe('what is graded', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'collect-'))
  })
  afterEach(() => rm(folder, { recursive: true }))
  const write = (files: Record<string, string>) =>
    Promise.all(
      Object.entries(files).map(async ([name, text]) => {
        await mkdir(join(folder, name, '..'), { recursive: true })
        await writeFile(join(folder, name), text)
      }),
    )

  it('a file brings what it imports, also from folders above, and nothing else', async () => {
    await write({
      'app/my.ts': `import { a } from './a.js'; import '../shared/b.ts'; import data from './data.json' with { type: 'json' }; import 'zod'; void import('./late.ts'); console.log(a, data)`,
      'app/a.ts': `export * from './deep/c.ts'; export const a = 1`,
      'app/deep/c.ts': 'export const c: number = 1',
      'app/late.ts': 'export {}',
      'app/data.json': '{}',
      'app/other.ts': 'export {}',
      'shared/b.ts': 'export {}',
    })
    const { files, entry } = await collect(join(folder, 'app/my.ts'), 'server.ts')
    expect(entry).toBe('app/my.ts')
    expect(Object.keys(files).sort()).toEqual([
      'app/a.ts',
      'app/data.json',
      'app/deep/c.ts',
      'app/late.ts',
      'app/my.ts',
      'shared/b.ts',
    ])
  })

  it('a file that does not parse or misses an import is taken all the same: the compiler explains it', async () => {
    await write({ 'server.ts': `import './gone.ts'\nconst = 1` })
    expect(Object.keys((await collect(join(folder, 'server.ts'), 'server.ts')).files)).toEqual(['server.ts'])
  })

  it('a folder is taken as it is, links and bytes included, packages left out', async () => {
    await write({ 'server.js': '', 'data/x.txt': 'ü', 'node_modules/p/index.js': '' })
    await writeFile(join(folder, 'raw.bin'), new Uint8Array([0xff, 0, 1]))
    await symlink('data/x.txt', join(folder, 'link'))
    const { files, entry } = await collect(folder, 'server.ts')
    expect(entry).toBe('server.js')
    expect(files).toEqual({
      'server.js': '',
      'data/x.txt': 'ü',
      'raw.bin': new Uint8Array([0xff, 0, 1]),
      link: { link: 'data/x.txt' },
    })
  })

  it('says what is missing', async () => {
    await write({ 'readme.md': '' })
    await expect(collect(folder, 'server.ts')).rejects.toThrow(/holds no server\.ts/)
    await expect(collect(join(folder, 'nope.ts'), 'server.ts')).rejects.toThrow(/There is no file or folder/)
    await expect(collect(join(folder, 'readme.md'), 'server.ts')).rejects.toThrow(/no TypeScript or JavaScript file/)
  })
})
