import { describe, expect, test } from 'vitest'
import { compileForBundle } from '../../lib/compile/project.ts'
import { createLinker } from '../../lib/container/bundled/worker/linker.ts'
import type { LinkerOptions } from '../../lib/container/bundled/worker/linker.ts'
import { ContainerError } from '../../lib/container/types.ts'
import type { FileTree } from '../../lib/container/types.ts'
import { runInLinker } from './compile-oracle.ts'

function link(files: FileTree, external: LinkerOptions['external'] = () => ({}), entry = 'server.ts') {
  const seen: unknown[] = []
  Object.assign(globalThis, { seen: (...values: unknown[]) => seen.push(...values) })
  const linker = createLinker({ program: structuredClone(compileForBundle(files, entry)), root: '/project', external })
  return { linker, seen }
}

const failure = (promise: Promise<unknown>): Promise<Error & { code?: string }> =>
  promise.then(
    () => Promise.reject(new Error('did not reject')),
    (error: Error) => error,
  )

describe('run and import', () => {
  test('nothing runs before run, and everything once', async () => {
    const { linker, seen } = link({ 'server.ts': 'seen(1); export default { fetch() {} }; export const a = 1' })
    expect(seen).toEqual([])
    const namespace = (await linker.run()) as { a: number; default: { fetch(): void } }
    expect(await linker.run()).toBe(namespace)
    expect(await linker.import('./server.ts')).toBe(namespace)
    expect(namespace.a).toBe(1)
    expect(typeof namespace.default.fetch).toBe('function')
    expect(seen).toEqual([1])
  })

  test('a referrer is a path of the project', async () => {
    const { linker } = link({ 'server.ts': "import './lib/a.ts'", 'lib/a.ts': 'export const a = 1', 'a.ts': '' })
    await linker.run()
    expect(Object.keys(await linker.import('./a.ts', 'lib/x.ts'))).toEqual(['a'])
    expect((await failure(linker.import('./a.ts'))).message).toBe('a.ts was not compiled with the program')
  })

  test('an empty program', async () => {
    expect(Object.keys(await link({ 'server.ts': '' }).linker.run())).toEqual([])
  })
})

describe('external modules', () => {
  test('their own enumerable keys are the exports; a built-in is its own default, a package only what it exports', async () => {
    const values: Record<string, object> = {
      'node:fs': { read: () => 'read' },
      events: Object.assign(function EventEmitter() {}, { once: 1 }),
      zod: { z: 'z', default: 'd' },
    }
    const { linker, seen } = link(
      {
        'server.ts': `
import fs, { read } from 'node:fs'
import EventEmitter, * as events from 'events'
import zod, { z } from 'zod'
seen(fs, read(), EventEmitter, Object.keys(events), zod, z)
seen((await import('zod')).z, (await import('node:fs')).default === fs)`,
      },
      (specifier) => values[specifier]!,
    )
    await linker.run()
    expect(seen).toEqual([values['node:fs'], 'read', values.events, ['default', 'once'], 'd', 'z', 'z', true])
  })

  test('each is asked for once, in the order of the text, before anything runs', async () => {
    const asked: string[] = []
    const { linker, seen } = link(
      {
        'server.ts': "import './a.ts'\nimport 'node:path'\nimport 'zod'\nseen('server')",
        'a.ts': "import 'zod'\nimport 'node:os'\nseen('a')",
      },
      async (specifier) => {
        asked.push(specifier)
        await Promise.resolve()
        expect(seen).toEqual([])
        return {}
      },
    )
    await linker.run()
    expect(asked).toEqual(['zod', 'node:os', 'node:path'])
    expect(seen).toEqual(['a', 'server'])
  })

  test.each([
    [
      "import { a,\n  zz } from 'zod'\nseen(a, zz)",
      "The requested module 'zod' does not provide an export named 'zz'",
      '2:3',
    ],
    ["import x from 'zod'\nx", "The requested module 'zod' does not provide an export named 'default'", '1:8'],
    ["export { y as x } from 'zod'", "The requested module 'zod' does not provide an export named 'y'", '1:10'],
    [
      "export * from 'zod'\nimport { q } from './server.ts'\nq",
      "The requested module './server.ts' does not provide an export named 'q'",
      '2:10',
    ],
  ])('a name that is missing: %s', async (source, message, at) => {
    const { linker, seen } = link({ 'server.ts': `${source}`, 'x.ts': '' }, () => ({ a: 1 }))
    const error = await failure(linker.run())
    expect(error).toBeInstanceOf(SyntaxError)
    expect(error.message).toBe(message)
    expect(error.stack).toBe(`SyntaxError: ${message}\n    at /project/server.ts:${at}`)
    expect(seen).toEqual([])
  })

  test('what external throws is passed on', async () => {
    const refusal = new ContainerError('module', 'This host has no node:http.')
    const external = () => {
      throw refusal
    }
    expect(await failure(link({ 'server.ts': "import 'node:http'" }, external).linker.run())).toBe(refusal)
    const files = { 'server.ts': "export const caught = await import('node:http').catch((error) => error)" }
    expect(await link(files, external).linker.run()).toMatchObject({ caught: refusal })
    expect(await failure(link({ 'server.ts': "import 'node:http'" }, () => Promise.reject(refusal)).linker.run())).toBe(
      refusal,
    )
  })

  test('an export that comes later is seen', async () => {
    const values: { late?: string; set?: () => void } = { set: () => (values.late = 'now'), late: undefined }
    const { linker, seen } = link(
      { 'server.ts': "import { late, set } from 'zod'\nseen(late); set(); seen(late)" },
      () => values,
    )
    await linker.run()
    expect(seen).toEqual([undefined, 'now'])
  })
})

describe('dynamic import', () => {
  const files = {
    'server.ts': '',
    'lib/a.ts': 'export const a = 1',
    'lib/broken.ts': 'let x =',
    'lib/unmet.ts': "import { no } from './a.ts'\nno",
    'page.tsx': '',
  }
  const importing = async (specifier: string, from = 'server.ts') => {
    const source = 'export const load = (specifier: string) => import(specifier)'
    const { linker } = link({ ...files, [from]: source }, () => ({}), from)
    const { load } = (await linker.run()) as { load(specifier: string): Promise<object> }
    return load(specifier)
  }

  test.each([
    ['./nots.ts', 'server.ts imports "./nots.ts", but there is no such file; files here: page.tsx, server.ts'],
    ['./lib/a', 'server.ts imports "./lib/a", but imports name the file in full: write "./lib/a.ts"'],
    [
      './page.tsx',
      'server.ts imports "./page.tsx", but JSX is not supported: a server has no use for it, rename the file to .ts',
    ],
    ['node:nots', 'server.ts imports "node:nots", but Node.js has no built-in module of that name'],
    [
      '@modelcontextprotocol/sdk/server/mcp',
      'server.ts imports "@modelcontextprotocol/sdk/server/mcp", but the name of the file ends in .js: write "@modelcontextprotocol/sdk/server/mcp.js"',
    ],
  ])('a computed specifier gets the sentences of the compiler: %s', async (specifier, message) => {
    const error = await failure(importing(specifier))
    expect([error.message, error.code]).toEqual([message, 'ERR_MODULE_NOT_FOUND'])
  })

  test('a computed specifier reaches every module of the project', async () => {
    expect(await importing('./lib/a.js')).toMatchObject({ a: 1 })
    expect(await importing('../lib/a.ts', 'sub/server.ts')).toMatchObject({ a: 1 })
    expect(await importing('file:///project/lib/a.ts', 'sub/server.ts')).toMatchObject({ a: 1 })
  })

  test('a module that does not compile stops its import, not the program', async () => {
    const broken = await failure(importing('./lib/broken.ts'))
    expect([broken.name, broken.message]).toEqual([
      'SyntaxError',
      'lib/broken.ts:1:8 has a syntax error: the file ends too early',
    ])
    expect((await failure(importing('./lib/unmet.ts'))).message).toBe(
      "lib/unmet.ts:1:10 cannot import no: The requested module './a.ts' does not provide an export named 'no'; it exports a",
    )
  })
})

describe('files', () => {
  test('JSON, with and without the attribute', async () => {
    const { trace } = await runInLinker(
      {
        'server.ts': `import a from './a.json'
import b from './a.json' with { type: 'json' }
import * as ns from './a.json'
const c = await import('./a.json', { with: { type: 'json' } })
trace(a, a === b, Object.keys(ns), c.default === a)
`,
        'a.json': '\uFEFF{ "x": [1] }',
      },
      'server.ts',
    )
    expect(trace).toEqual(["{ x: [ 1 ] } true [ 'default' ] true"])
  })

  test('links lead to one module, wherever they lie', async () => {
    const { trace } = await runInLinker(
      {
        'server.ts': "import { a } from './link.ts'\nimport { a as b } from './folder/a.ts'\ntrace(a === b)",
        'lib/a.ts': "import { up } from '../up.ts'\nexport const a = { up }\ntrace('once')",
        'up.ts': 'export const up = 1',
        'link.ts': { link: 'lib/a.ts' },
        folder: { link: './lib' },
      },
      'server.ts',
    )
    expect(trace).toEqual(['once', 'true'])
  })

  test('bytes are decoded', async () => {
    const bytes = new TextEncoder().encode("export const a = 'ä'")
    expect(await link({ 'server.ts': "export * from './a.ts'", 'a.ts': bytes }).linker.run()).toMatchObject({ a: 'ä' })
  })
})

test('import.meta names the learner’s own file', async () => {
  const { linker, seen } = link(
    { 'sub dir/ä#.ts': 'seen({ ...import.meta }.url, import.meta.filename, import.meta.dirname)' },
    undefined,
    'sub dir/ä#.ts',
  )
  await linker.run()
  expect(seen).toEqual(['file:///project/sub%20dir/%C3%A4%23.ts', '/project/sub dir/ä#.ts', '/project/sub dir'])
})
