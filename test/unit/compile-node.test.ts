import { describe, expect, test } from 'vitest'
import { compileForNode, nodeEntry } from '../../lib/compile/project.ts'
import type { FileTree } from '../../lib/container/types.ts'
import { runCompiledOnNode, runInLinker } from './compile-oracle.ts'

const text = (tree: FileTree, path: string): string => {
  const content = tree[path]
  if (typeof content !== 'string') throw new Error(`${path} is no text`)
  return content.replace(/\n\/\/# sourceMappingURL=.*\n$/, '')
}

describe('what is written', () => {
  test('JavaScript beside each TypeScript module that the program reaches, and nothing else', () => {
    const files: FileTree = {
      'server.ts': "import { a } from './lib/a.ts'\nimport './m.mts'\nimport './plain.js'\na satisfies number\n",
      'lib/a.ts': 'export const a: number = 1\n',
      'm.mts': 'export {}\n',
      'plain.js': 'export {}\n',
      'workspace/app.ts': 'this is no TypeScript @@@',
      'workspace/both.ts': '',
      'workspace/both.js': '',
      'workspace/types.d.ts': '',
      'data.bin': new Uint8Array([0, 255]),
      link: { link: 'lib/a.ts' },
    }
    const output = compileForNode(files, 'server.ts')
    const added = Object.keys(output).filter((path) => !(path in files))
    expect(added.sort()).toEqual(['lib/a.js', 'm.mjs', 'package.json', 'server.js'])
    for (const [path, content] of Object.entries(files)) expect(output[path]).toBe(content)
    expect(nodeEntry('server.ts')).toBe('server.js')
    expect(nodeEntry('./lib/x.mts')).toBe('lib/x.mjs')
    expect(nodeEntry('server.js')).toBe('server.js')
  })

  test('lines stay where they are', () => {
    const source = `import {
  type T,
  a,
} from './a.ts'
import type {
  U,
} from './a.ts'
interface I {
  x: T
}
export const b = a as unknown as
  U
`
    const output = compileForNode(
      { 'server.ts': source, 'a.ts': 'export const a = 1; export type T = 1; export type U = 2' },
      'server.ts',
    )
    expect(text(output, 'server.js').split('\n')).toHaveLength(source.split('\n').length)
    expect(text(output, 'server.js').split('\n')[10]).toBe('export const b = a ')
    expect(text(output, 'server.js')).toContain("} from './a.js'")
  })

  test('the source map names the learner’s own file', () => {
    const output = compileForNode({ 'lib/größe.ts': 'let x: number' }, 'lib/größe.ts')
    const [, map = ''] = /base64,(.*)\n$/.exec(output['lib/größe.js'] as string) ?? []
    expect(JSON.parse(atob(map))).toMatchObject({ version: 3, sources: [encodeURIComponent('größe.ts')] })
  })

  test.each([
    ['none', {}, 'package.json', { type: 'module' }],
    ['one without a type', { 'package.json': '{"name":"x"}' }, 'package.json', { name: 'x', type: 'module' }],
    ['one for CommonJS', { 'package.json': '{"type":"commonjs"}' }, 'package.json', { type: 'module' }],
    [
      'one in a folder',
      { 'package.json': '{"type":"module"}', 'lib/package.json': '{}' },
      'lib/package.json',
      { type: 'module' },
    ],
  ])('package.json: %s', (_, files: FileTree, path, expected) => {
    const output = compileForNode({ 'server.ts': "import './lib/a.ts'", 'lib/a.ts': '', ...files }, 'server.ts')
    expect(JSON.parse(output[path] as string)).toEqual(expected)
  })

  test('a package.json that will do is left alone', () => {
    const output = compileForNode({ 'server.ts': '', 'package.json': '{ "type": "module" }' }, 'server.ts')
    expect(output['package.json']).toBe('{ "type": "module" }')
  })
})

describe('what Node.js makes of it', () => {
  test('JSON, with and without the attribute, without a warning', async () => {
    const { trace, error } = await runCompiledOnNode(
      {
        'server.ts': `import a from './data/a.json'
import b from './data/a.json' with { type: 'json' }
const c = await import('./data/a.json')
const d = await import('./data/a.json', { with: { type: 'json' } })
const name: string = 'a'
const e = await import(\`./data/\${name}.json\`, { with: { type: 'json' } })
trace(a, a === b, [c, d, e].every((module) => module.default === a))
`,
        'data/a.json': '\uFEFF{ "x": "\u2028 ä" }',
      },
      'server.ts',
    )
    expect([trace, error]).toEqual([["{ x: '\u2028 ä' } true true"], undefined])
  })

  test('links lead to one module', async () => {
    const { trace, error } = await runCompiledOnNode(
      {
        'server.ts': "import { a } from './link.ts'\nimport { a as b } from './folder/a.ts'\ntrace(a === b)",
        'lib/a.ts': "import { up } from '../up.ts'\nexport const a = { up }\ntrace('once')",
        'up.ts': 'export const up = 1',
        'link.ts': { link: 'lib/a.ts' },
        folder: { link: './lib' },
      },
      'server.ts',
    )
    expect([trace, error]).toEqual([['once', 'true'], undefined])
  })

  test('computed imports of TypeScript', async () => {
    const { trace, error } = await runCompiledOnNode(
      {
        'server.ts': `const names: string[] = ['a.ts', 'b.js', 'sub/c.mts', 'broken.ts', 'nots.ts']
for (const name of names) {
  trace(await import('./' + name).then((module) => module.default, (error) => error.name + ' ' + (error.code ?? error.message)))
}
trace((await import(new URL('./a.ts', import.meta.url) as unknown as string)).default, await import('zod' as string).catch(() => 'no zod'))
`,
        'a.ts': 'export default "a" as string',
        'b.ts': 'export default "b" as string',
        'sub/c.mts': 'export default "c" as string',
        'broken.ts': 'let x =',
      },
      'server.ts',
    )
    expect(error).toBeUndefined()
    expect(trace).toEqual([
      'a',
      'b',
      'c',
      'SyntaxError broken.ts:1:8 has a syntax error: the file ends too early',
      'Error ERR_MODULE_NOT_FOUND',
      'a no zod',
    ])
  })

  test('re-exported types, as TypeScript elides them where it sees the whole program', async () => {
    const files = {
      'server.ts': "import { T, value, U } from './index.ts'\nconst x: T | U = value\ntrace(x)",
      'index.ts': `import { T, other } from './types.ts'
export { T }
export { U, value } from './types.ts'
export * from './types.ts'
trace(other)`,
      'types.ts': 'export interface T {}\nexport type U = 1\nexport const value = 1, other = 2',
    }
    expect(await runCompiledOnNode(files, 'server.ts')).toEqual({ trace: ['2', '1'] })
    expect(await runInLinker(files, 'server.ts')).toEqual({ trace: ['2', '1'] })
  })
})
