import { describe, expect, test } from 'vitest'
import { compileForBundle, compileForNode } from '../../lib/compile/project.ts'
import { ContainerError } from '../../lib/container/types.ts'
import type { FileTree } from '../../lib/container/types.ts'

const compilers = { compileForNode, compileForBundle }

/** What both compilers throw; they have to agree. */
function errorOf(files: FileTree, entry = 'server.ts'): ContainerError {
  const [first, second] = Object.values(compilers).map((compile) => {
    try {
      compile(files, entry)
    } catch (error) {
      if (error instanceof ContainerError) return error
      throw error
    }
    throw new Error('compiled without an error')
  })
  expect(second).toEqual(first)
  return first!
}

/** `at` is `line:column` of the place that the sentence begins with, and that `location` names. */
function check(files: FileTree, kind: ContainerError['kind'], at: string, rest: string, file = 'server.ts'): void {
  const error = errorOf(files)
  expect(error.message).toBe(`${file}:${at} ${rest}`)
  expect(error.kind).toBe(kind)
  const [line, column] = at.split(':').map(Number)
  expect(error.location).toEqual({ file, line, column })
}

describe('syntax errors', () => {
  test.each([
    ['let x: number = 1 +', '1:20', 'the file ends too early'],
    ['function f() {\n  return 1', '2:11', 'the file ends too early: the "{" at 1:14 is not closed'],
    ['const x = (1', '1:13', 'the file ends too early: the "(" at 1:11 is not closed'],
    ['\nlet x = 1;;\nlet y = }', '3:9', 'unexpected "}"'],
    ['foo(1 2)', '1:7', 'expected "," but found "2"'],
    ["const s = 'abc\nx", '1:11', 'this text is not closed with a quote on its line'],
    ['const s = `abc\nx', '1:12', 'this template text is not closed with a backtick'],
    ['const r = /abc', '1:12', 'this regular expression is not closed with "/" on its line'],
    ['x() /* comment', '1:14', 'this comment is not closed with "*/"'],
    ['const a: number = 1\nlet a = 2', '2:5', '"a" is declared a second time'],
    ['interface A { b: c }\nexport { a }', '2:10', '"a" is exported but nowhere declared'],
    ['export const a = 1; export { a }', '1:30', '"a" is exported a second time'],
    ['let a: string; return a', '1:16', '"return" stands outside of a function'],
    ['const f = (x: number) => { await x }', '1:28', '"await" needs a function that is declared "async"'],
    ['const f = (x: number): void => { 1 = x }', '1:34', 'the left side of this assignment is not a variable'],
    ['const é: string = ä ö', '1:21', 'expected ";" but found "ö"'],
    ['with (x as any) {}', '1:1', 'unexpected "with"'],
    ['let a: string = 010', '1:17', 'invalid number'],
    ['class A { constructor() {} constructor() {} }', '1:28', 'duplicate constructor in the same class'],
    ['const a: number;', '1:16', 'unexpected ";"'],
    ['if (x) break', '1:8', '"break" stands outside of a loop'],
  ])('%s', (source, at, explanation) => {
    check({ 'server.ts': source }, 'compile', at, `has a syntax error: ${explanation}`)
  })
})

describe('what TypeScript has and the workbook has not', () => {
  test.each([
    [
      'const a = 1\n@sealed class A {}',
      '2:1',
      'uses a decorator, which is not supported: call the function yourself instead',
    ],
    [
      'class A { @log() method(): void {} }',
      '1:11',
      'uses a decorator, which is not supported: call the function yourself instead',
    ],
    [
      "import fs = require('fs')\nfs.x",
      '1:1',
      'uses "import … = …", which ES modules do not have: write import … from \'…\' instead',
    ],
    ['const a = 1\nexport = a', '2:1', 'uses "export =", which ES modules do not have: write "export default" instead'],
    [
      'let a = 1\nexport namespace N { export const x: number = 1 }',
      '2:8',
      'declares a namespace that holds values, which is not supported: put them into a module of their own',
    ],
    [
      'function f() { return <any>\n 1 }',
      '1:16',
      'breaks the line after the type: write "return", the type and the value on one line',
    ],
    [
      'function f() { using x = open() }',
      '1:22',
      'uses "using", which not every host understands: write "const" and free the resource in a "finally" block',
    ],
  ])('%s', (source, at, rest) => {
    check({ 'server.ts': source }, 'compile', at, rest)
  })

  test('a namespace of types alone is fine', () => {
    const source =
      'namespace N { export type T = 1; export interface I {} }\ndeclare namespace D { const x: 1 }\nconst a: N.T = 1'
    for (const compile of Object.values(compilers))
      expect(() => compile({ 'server.ts': source }, 'server.ts')).not.toThrow()
  })
})

describe('imports of files', () => {
  test.each([
    [
      "import { a, type B } from './nots.ts'\na",
      '1:27',
      'imports "./nots.ts", but there is no such file; files here: a.ts, lib.ts, page.tsx, server.ts',
    ],
    [
      "import { a } from './sub/nots.ts'\na",
      '1:19',
      'imports "./sub/nots.ts", but there is no such file; files here: b.ts',
    ],
    [
      "import './folder/nots.ts'",
      '1:8',
      'imports "./folder/nots.ts", but there is no such file; files in that folder: none',
    ],
    ["import { a } from './a'\na", '1:19', 'imports "./a", but imports name the file in full: write "./a.ts"'],
    ["export * from './sub/b'", '1:15', 'imports "./sub/b", but imports name the file in full: write "./sub/b.ts"'],
    [
      "import './index'",
      '1:8',
      'imports "./index", but there is no such file; files here: a.ts, lib.ts, page.tsx, server.ts',
    ],
    ["import '../a.ts'", '1:8', 'imports "../a.ts", which is outside the project'],
    [
      "import '/a.ts'",
      '1:8',
      'imports "/a.ts", but an absolute path means another file on every machine: write a relative one, "./x.ts" say',
    ],
    [
      "import './page.tsx'",
      '1:8',
      'imports "./page.tsx", but JSX is not supported: a server has no use for it, rename the file to .ts',
    ],
    [
      "import { nope } from './a.ts'\nnope",
      '1:10',
      "cannot import nope: The requested module './a.ts' does not provide an export named 'nope'; it exports a, default",
    ],
    [
      "import x from './lib.ts'\nx",
      '1:8',
      "cannot import default: The requested module './lib.ts' does not provide an export named 'default'; it exports nothing",
    ],
    [
      "export { nope } from './a.ts'",
      '1:10',
      "cannot import nope: The requested module './a.ts' does not provide an export named 'nope'; it exports a, default",
    ],
  ])('%s', (source, at, rest) => {
    const files = {
      'server.ts': source,
      'a.ts': 'export const a = 1\nexport default 2',
      'lib.ts': 'export interface Lib {}',
      'page.tsx': '',
      'sub/b.ts': '',
    }
    check(files, 'compile', at, rest)
  })

  test('the error may lie in another module', () => {
    const files = { 'server.ts': "import './a.ts'", 'a.ts': "\n  import { b } from './b.ts'\nb", 'b.ts': '' }
    check(
      files,
      'compile',
      '2:12',
      "cannot import b: The requested module './b.ts' does not provide an export named 'b'; it exports nothing",
      'a.ts',
    )
  })

  test('conflicting star exports', () => {
    const files = {
      'server.ts': "import { x } from './all.ts'\nx",
      'all.ts': "export * from './a.ts'\nexport * from './b.ts'",
      'a.ts': 'export const x = 1',
      'b.ts': 'export const x = 2',
    }
    check(
      files,
      'compile',
      '1:10',
      "cannot import x: The requested module './all.ts' contains conflicting star exports for name 'x'",
    )
  })

  test('x.ts beside x.js', () => {
    const files = { 'server.ts': "import './x.js'", 'x.ts': '', 'x.js': '' }
    check(
      files,
      'compile',
      '1:8',
      'imports "./x.js", but there are both x.js and x.ts, which would become one file: delete or rename one of them',
    )
  })

  test('JSON that is none', () => {
    const error = errorOf({ 'server.ts': "import x from './x.json'\nx", 'x.json': '{\n  "a": 1,\n}' })
    expect(error.message).toMatch(/^x\.json:3:1 is not valid JSON: /)
    expect(error.location).toEqual({ file: 'x.json', line: 3, column: 1 })
  })
})

describe('imports of packages', () => {
  const only =
    "servers here can import @modelcontextprotocol/sdk, @modelcontextprotocol/server, @modelcontextprotocol/client, zod, Node's built-ins and their own files"
  test.each([
    ['express', `a package that is not part of the workbook: ${only}`],
    ['@modelcontextprotocol/core', `a package that is not part of the workbook: ${only}`],
    [
      '@modelcontextprotocol/sdk',
      'which has no entry of its own: import a file of it, "@modelcontextprotocol/sdk/server/mcp.js" say',
    ],
    [
      '@modelcontextprotocol/sdk/server/mcp',
      'but the name of the file ends in .js: write "@modelcontextprotocol/sdk/server/mcp.js"',
    ],
    [
      '@modelcontextprotocol/sdk/server/mcp.ts',
      'but the name of the file ends in .js: write "@modelcontextprotocol/sdk/server/mcp.js"',
    ],
    ['@modelcontextprotocol/sdk/shared', 'but @modelcontextprotocol/sdk has no such file'],
    [
      '@modelcontextprotocol/sdk/mcp.js',
      'but @modelcontextprotocol/sdk has no such file: did you mean "@modelcontextprotocol/sdk/server/mcp.js"?',
    ],
    [
      '@modelcontextprotocol/server/stdio.js',
      'but the name is written without an ending: "@modelcontextprotocol/server/stdio"',
    ],
    [
      '@modelcontextprotocol/server/http',
      'but the package exports only "@modelcontextprotocol/server", "@modelcontextprotocol/server/stdio", "@modelcontextprotocol/server/ext/skills", ' +
        '"@modelcontextprotocol/server/ext/skills/node", "@modelcontextprotocol/server/validators/ajv", "@modelcontextprotocol/server/validators/cf-worker"',
    ],
    ['node:nothing', 'but Node.js has no built-in module of that name'],
    ['https://esm.sh/zod', 'an address: import a file by a relative path instead, "./x.ts" say'],
    ['#internal', 'but import maps are not supported: write the relative path, "./x.ts" say'],
  ])('%s', (specifier, reason) => {
    check({ 'server.ts': `\nimport x from '${specifier}'\nx` }, 'module', '2:15', `imports "${specifier}", ${reason}`)
  })
})

describe('the entry', () => {
  test.each([
    ['server.ts', { 'serve.ts': '' }, 'there is no file server.ts to run; files here: serve.ts'],
    ['server.ts', {}, 'there is no file server.ts to run; files here: none'],
    [
      'server.tsx',
      { 'server.tsx': '' },
      'the file to run is server.tsx, but JSX is not supported: a server has no use for it, rename the file to .ts',
    ],
    [
      'server.py',
      { 'server.py': '' },
      'the file to run is server.py, which is not a module: only .ts, .mts, .js, .mjs and .json files can be imported',
    ],
    ['server.json', { 'server.json': '{}' }, 'the file to run is server.json, which is no program'],
  ])('%s', (entry, files: FileTree, message) => {
    const error = errorOf(files, entry)
    expect([error.kind, error.message, error.location]).toEqual(['compile', message, undefined])
  })
})
