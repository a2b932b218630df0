import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { excerptOf, findProgramIn, listPrograms, loadProgram } from '@/lib/lessons/programs.ts'
import { extractRegion, stripRegions } from '@/lib/lessons/regions.ts'

const SOURCE = 'a\n\n// #region one\n  b\n\n    c\n// #endregion\n  // #region two\n  d\n  // #endregion\ne\n'

describe('regions', () => {
  it('are taken out, moved left, and their marks never shown', () => {
    expect(extractRegion(SOURCE, 'one', 'x.ts')).toBe('b\n\n  c')
    expect(extractRegion(SOURCE, 'two', 'x.ts')).toBe('d')
    expect(stripRegions(SOURCE, 'x.ts')).toBe('a\n\n  b\n\n    c\n  d\ne\n')
  })

  it.each([
    ['// #region a\n// #region b\n', 'x.ts:2: region "b" begins inside "a": regions do not nest.'],
    ['// #region a\n// #endregion\n// #region a\n// #endregion', 'x.ts:3: there are two regions "a".'],
    ['// #endregion', 'x.ts:1: a region ends here, but none began.'],
    ['// #region a\n', 'x.ts: region "a" has no end.'],
    ['// #region', 'x.ts:1: write "// #region <name>" or "// #endregion"'],
    ['// #region a b', 'x.ts:1: write'],
    ['// #region a\n// #endregion a', 'x.ts:2: write'],
  ])('%j gets a sentence', (text, message) => {
    expect(() => stripRegions(text, 'x.ts')).toThrow(message)
  })

  it('that are not there get a sentence', () => {
    expect(() => extractRegion(SOURCE, 'three', 'x.ts')).toThrow('x.ts has no region "three". It has: one, two.')
    expect(() => extractRegion('a', 'three', 'x.ts')).toThrow('x.ts has no region "three". It has none.')
  })
})

describe('a folder of programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-programs-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const put = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  put('plain/server.ts', SOURCE)
  put('web/handler.ts', 'export {}')
  put('web/program.json', '{ "kind": "http", "entry": "handler.ts", "env": { "A": "1" }, "headers": { "b": "2" } }')
  put('no-entry/client.ts', '')
  put('no-json/server.ts', '')
  put('no-json/program.json', '{')
  put('wrong/server.ts', '')
  put('wrong/program.json', '{ "kind": "ftp" }')
  put('bytes/server.ts', '')
  put('bytes/data.bin', new Uint8Array([0xff, 0xfe]))

  it('is read with its settings or without', async () => {
    expect(await listPrograms(folder)).toEqual(['bytes', 'no-entry', 'no-json', 'plain', 'web', 'wrong'])
    const plain = await loadProgram(folder, 'plain')
    expect(plain).toEqual({
      name: 'plain',
      kind: 'stdio',
      entry: 'server.ts',
      files: { 'server.ts': stripRegions(SOURCE, 'x') },
      marked: { 'server.ts': SOURCE },
    })
    expect(excerptOf(plain, 'server.ts', 'one')).toBe('b\n\n  c')
    expect(excerptOf(plain, 'server.ts')).toBe('a\n\n  b\n\n    c\n  d\ne')
    const web = await loadProgram(folder, 'web')
    expect(web).toMatchObject({ kind: 'http', entry: 'handler.ts', env: { A: '1' }, headers: { b: '2' } })
    expect(Object.keys(web.files)).toEqual(['handler.ts'])
  })

  it('that is not there has no programs', async () => expect(await listPrograms(join(folder, 'none'))).toEqual([]))

  it.each([
    ['nothing', 'There is no lessons/programs/nothing. Programs: bytes,'],
    ['no-entry', 'lessons/programs/no-entry has no server.ts'],
    ['no-json', 'lessons/programs/no-json/program.json is no JSON'],
    ['wrong', 'lessons/programs/wrong/program.json is wrong. kind: Invalid option'],
    ['bytes', 'lessons/programs/bytes/data.bin must be a text file.'],
  ])('%s gets a sentence', async (name, message) => {
    await expect(loadProgram(folder, name)).rejects.toThrow(message)
  })

  it('is where recordings find theirs, by name', async () => {
    await expect(findProgramIn(folder)(undefined)).rejects.toThrow('A recorded fence of a lesson names its program')
    expect(await findProgramIn(folder)('plain')).toMatchObject({ name: 'plain' })
  })

  it('has no other files', async () => {
    const plain = await loadProgram(folder, 'plain')
    expect(() => excerptOf(plain, 'x.ts')).toThrow('There is no lessons/programs/plain/x.ts. Files: server.ts.')
  })
})
