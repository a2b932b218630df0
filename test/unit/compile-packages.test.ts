import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { describe, expect, test } from 'vitest'
import {
  builtinNames,
  isBuiltin,
  packageSubpaths,
  refusePackage,
  sdkFiles,
  sdkShortNames,
} from '../../lib/compile/packages.ts'

const folder = (name: string) => new URL(`../../node_modules/${name}/`, import.meta.url)
const exportsOf = (name: string) =>
  Object.keys(
    (JSON.parse(readFileSync(new URL('package.json', folder(name)), 'utf8')) as { exports: object }).exports,
  ).map((key) => key.replace(/^\.\/?/, ''))

describe('the allow list is what the installed packages export', () => {
  test.each(Object.entries(packageSubpaths))('%s', (name, subpaths) => {
    const exported = exportsOf(name).filter((path) => !/^_|\*|package\.json/.test(path))
    expect([...subpaths].sort()).toEqual(exported.sort())
  })

  test('@modelcontextprotocol/sdk', () => {
    const root = new URL('dist/esm/', folder('@modelcontextprotocol/sdk'))
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js') && !path.startsWith('examples'))
      .map((path) => path.slice(0, -'.js'.length))
    expect([...sdkFiles].sort()).toEqual(files.sort())
    expect(
      exportsOf('@modelcontextprotocol/sdk')
        .filter((path) => path && path !== '*')
        .sort(),
    ).toEqual([...sdkShortNames].sort())
    expect(existsSync(new URL('index.js', root))).toBe(false)
  })

  test("Node's built-ins", () => {
    expect(builtinNames.toSorted()).toEqual(builtinModules.filter((name) => !name.startsWith('_')).sort())
  })
})

test.each([
  'fs',
  'node:fs/promises',
  'node:test',
  'zod',
  'zod/v4/core',
  'zod/v4/locales/de.js',
  '@modelcontextprotocol/sdk/server/mcp.js',
  '@modelcontextprotocol/sdk/server',
  '@modelcontextprotocol/server',
  '@modelcontextprotocol/client/stdio',
])('%s may be imported', (specifier) => {
  expect(refusePackage(specifier)).toBeUndefined()
})

test.each(['test', 'node:_http_agent', 'zodiac', 'zod/', 'constructor', 'node:', ''])(
  '%s may not be imported',
  (specifier) => {
    expect(refusePackage(specifier)).toBeTypeOf('string')
    expect(isBuiltin(specifier)).toBe(false)
  },
)
