import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileForBundle, compileForNode } from '../../lib/compile/project.ts'
import type { ScriptModule } from '../../lib/compile/program.ts'
import { Positions } from '../../lib/compile/positions.ts'

/** Pieces of TypeScript; each `#` becomes a name of its own, which the compiled text has at one place or not at all. */
const pieces = [
  'let # = 1',
  'const #: number = imported(other.#) as any;',
  'interface # { a: string; b(): void }',
  'type # = { a: 1 } | [string, ...number[]]',
  'class # { constructor(private readonly #: string, public #?: number) {} #<T>(x: T): T { return (x as any).# } }',
  'enum # { A = 1, B }',
  'function #<T extends object>(this: void, #: T, #?: string): asserts # is T {}',
  'const # = async <T,>(#: T): Promise<{\n  a: T\n}> => ({ a: # })',
  'imported(imported, { imported, #: imported }, `${other.#} text`, /#/g)',
  '(<any>imported).#!.#?.#()',
  'export const # = imported!(1 satisfies number)',
  'for (const # of [imported, other] as any[]) { # satisfies unknown }',
  '/* a comment */ imported() // and another',
  'abstract class # { abstract #(): void; declare #: number; static #?: string = "x" }',
  'function #(): void\nfunction #(#?: any) {}'.replace(/#/g, '#'),
  'import.meta.url.#',
  'declare const #: unique symbol',
]

const program = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('\n', '\n\n', ';\n', '\r\n')), {
    minLength: 1,
    maxLength: 8,
  })
  .map((drawn) => {
    let names = 0
    const text = drawn
      .map(([piece, end]) => piece + (end.startsWith(';') || !piece.includes('\n') ? `;${end}` : end))
      .join('')
    return `import { imported, other } from './other.ts'\n${text.replace(/#/g, () => `name${++names}x`)}`
  })
  // a name that is used before it is declared, or declared twice in one overload, would be an error of its own
  .map((text) => text.replace(/function (name\d+x)\(\): void\nfunction name\d+x/g, 'function $1(): void\nfunction $1'))

const other = 'export const imported: any = 1, other: any = 2'

/** Every name of the compiled text has to be mapped to the same name in the learner's text. */
function check(source: string, code: string, mappings: string): void {
  const map = new TraceMap({ version: 3, names: [], sources: ['server.ts'], mappings })
  const positions = new Positions(code)
  const lines = source.split('\n')
  for (const { 0: name, index } of code.matchAll(/\bname\d+x\b/g)) {
    const [line, column] = positions.at(index)
    const found = originalPositionFor(map, { line: line + 1, column })
    // what stands before the module's own text has no place in it
    if (found.line === null && line === 0) continue
    expect([found.line, name]).toEqual([line + 1, name])
    const mapped = lines[line]!.slice(found.column ?? 0)
    // what a compiler adds (enums, parameter properties) is mapped to what it was made from
    if (occurrences(code, name) <= occurrences(source, name)) expect(mapped.startsWith(name)).toBe(true)
  }
}

const occurrences = (text: string, name: string) => text.split(new RegExp(`\\b${name}\\b`)).length - 1

test('places of names survive both compilers', () => {
  fc.assert(
    fc.property(program, (source) => {
      const files = { 'server.ts': source, 'other.ts': other }
      const bundled = compileForBundle(files, 'server.ts').modules['server.ts'] as ScriptModule
      check(source, bundled.code, bundled.mappings)
      const [, code = '', map = ''] = /^([^]*)\n\/\/# sourceMappingURL=.*base64,(.*)\n$/.exec(
        compileForNode(files, 'server.ts')['server.js'] as string,
      )!
      check(source, code, (JSON.parse(atob(map)) as { mappings: string }).mappings)
    }),
    { numRuns: 300, seed: 1 },
  )
})
