/** What the build puts into `public/runtime`. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ensureRuntime, runtimeFolder } from '@/lib/build/runtime.ts'
import { catalog, shortName } from '@/lib/build/runtime/catalog.ts'

const packages = catalog()
const read = (path: string) => readFileSync(join(runtimeFolder, path), 'utf8')

beforeAll(async () => {
  await ensureRuntime()
}, 60_000)

test('an unchanged tree is not built again', async () => {
  expect(await ensureRuntime()).toBe(false)
})

test('the catalog tells modules that need Node’s network and processes from those that run anywhere', () => {
  const sdk = packages.find(({ name }) => name === '@modelcontextprotocol/sdk')!
  for (const path of [
    'server/mcp.js',
    'server/stdio.js',
    'types.js',
    'client/index.js',
    'inMemory.js',
    'server/webStandardStreamableHttp.js',
  ]) {
    expect(sdk.portable).toContain(`${sdk.name}/${path}`)
  }
  for (const path of ['server/express.js', 'server/streamableHttp.js', 'server/auth/router.js', 'client/stdio.js']) {
    expect(sdk.nodeOnly).toContain(`${sdk.name}/${path}`)
  }
  expect(sdk.portable.some((specifier) => specifier.includes('/examples/'))).toBe(false)
})

describe('packages for workers', () => {
  type Table = Record<string, () => Record<string, unknown>>
  const builtin = createRequire(import.meta.url)
  const tables = new Map<string, Table>()
  const asked: string[] = []

  const require = (specifier: string): unknown => {
    asked.push(specifier)
    if (specifier.startsWith('node:')) return builtin(specifier)
    const self = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`))!
    return table(self.name)[specifier]!()
  }
  const table = (name: string): Table => {
    const evaluate = eval
    const made =
      tables.get(name) ?? (evaluate(read(`packages/${shortName(name)}.js`)) as (r: typeof require) => Table)(require)
    tables.set(name, made)
    return made
  }

  test.each(packages)('$name: nothing is evaluated before it is asked for', ({ name, portable }) => {
    asked.length = 0
    expect(Object.keys(table(name)).sort()).toEqual([...portable].sort())
    expect(asked).toEqual([])
  })

  test.each(packages)('$name exports what the installed package exports', async ({ portable }) => {
    for (const specifier of portable) {
      const installed = Object.keys((await import(/* @vite-ignore */ specifier)) as object)
      expect(Object.keys(require(specifier) as object).sort(), specifier).toEqual(installed.sort())
    }
  })

  test('there is one zod for all', () => {
    const { z } = require('zod') as { z: { ZodError: unknown } }
    expect((require('zod/v4') as typeof z).ZodError).toBe(z.ZodError)
    expect(asked).toContain('zod/v4')
  })
})

describe('files for Node', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'runtime-build-'))
    symlinkSync(join(runtimeFolder, 'node/node_modules'), join(folder, 'node_modules'), 'dir')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function run(source: string, input = ''): string {
    const file = join(folder, 'program.mjs')
    writeFileSync(file, source)
    return execFileSync(process.execPath, [file], { input, encoding: 'utf8', cwd: folder })
  }

  test('every module of the catalog loads and exports what the installed package exports', async () => {
    const specifiers = packages.flatMap(({ portable, nodeOnly }) => [...portable, ...nodeOnly])
    const imports = specifiers.map((specifier, at) => `import * as m${at} from '${specifier}'`)
    const names = specifiers.map((specifier, at) => `[${JSON.stringify(specifier)}, Object.keys(m${at})]`)
    const found = JSON.parse(run(`${imports.join('\n')}\nconsole.log(JSON.stringify([${names.join()}]))`)) as [
      string,
      string[],
    ][]
    for (const [specifier, own] of found) {
      const installed = Object.keys((await import(/* @vite-ignore */ specifier)) as object)
      expect(own.sort(), specifier).toEqual(installed.sort())
    }
  })

  test('a server of the usual kind answers', () => {
    const request = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
    }
    const answer = run(
      `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
       import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
       import { z } from 'zod'
       const server = new McpServer({ name: 'built', version: '1.0.0' })
       server.registerTool('x', { inputSchema: { a: z.number() } }, async () => ({ content: [] }))
       await server.connect(new StdioServerTransport())`,
      `${JSON.stringify(request)}\n`,
    )
    expect(JSON.parse(answer)).toMatchObject({ id: 1, result: { serverInfo: { name: 'built' } } })
  })

  test('it is made of few files', () => {
    const files = Object.keys(JSON.parse(read('node.json')) as object).filter((path) => path.includes('/bundle/'))
    expect(files.length).toBeLessThan(25)
  })

  test('node.json holds the same files as the folder', () => {
    const files = JSON.parse(read('node.json')) as Record<string, string>
    for (const [path, text] of Object.entries(files)) expect(read(`node/${path}`) === text, path).toBe(true)
    expect(Object.keys(files)).toContain('boot.mjs')
    expect(Object.keys(files)).toContain('launcher.mjs')
  })
})

test('the frame repeats its policy in the document and loads nothing', () => {
  const html = read('frame.html')
  expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none';`)
  expect(html).not.toMatch(/\s(src|href)=/)
})
