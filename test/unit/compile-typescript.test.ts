import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import type { FileTree } from '../../lib/container/types.ts'
import { comparable, runCompiledOnNode, runInLinker, runOnNode } from './compile-oracle.ts'

/** The program as TypeScript's own compiler has it; types that are exported again need the `type` that isolatedModules asks for. */
function transpile(files: Record<string, string>): FileTree {
  const output: Record<string, string> = { 'package.json': '{"type":"module"}' }
  for (const [path, text] of Object.entries(files)) {
    const compilerOptions = {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      rewriteRelativeImportExtensions: true,
      inlineSourceMap: true,
    }
    const result = ts.transpileModule(text, { fileName: path, compilerOptions })
    output[path.replace(/\.(m?)ts$/, '.$1js')] = result.outputText
  }
  return output
}

const programs: Record<string, Record<string, string>> = {
  'types are erased': {
    'server.ts': `
interface Shape { area(): number }
type Pair<A, B = A> = [A, B]
declare const ambient: string
declare function overloaded(): void
declare global { interface Window { x: 1 } }
abstract class Base<T> implements Shape {
  declare ghost: string
  protected abstract name: string
  static readonly count?: number = 1
  readonly #secret!: T
  optional?: string
  constructor(public width: number, private readonly height = 2, protected label?: string) { trace('ctor', width) }
  abstract describe(this: Base<T>): string
  area(): number { return this.width * this.height }
  get wide(): boolean { return this.width > 3 }
  index: { [key: string]: number } = {};
  [key: string]: unknown
}
class Square<T = string> extends Base<T> implements Shape {
  override name = 'square' as const
  constructor(side: number) { super(side); trace('square', this.width) }
  override describe() { return \`\${this.name} \${this.area()}\` }
}
function overload(x: string): string
function overload(x: number): number
function overload(x: any) { return x }
const generic = <T,>(x: T): T => x
const asyncGeneric = async <T extends object>(x: T): Promise<T> => x
const multi = (a: string): {
  b: string
} => ({ b: a })
function isString(x: unknown): x is string { return typeof x === 'string' }
function assertString(x: unknown): asserts x is string {}
const pair: Pair<number, string> = [1, 'a'] satisfies Pair<number, string>
const cast = <any>pair
let definite!: number
definite = generic<number>(pair[0]!)
const o = { a: { b: 1 } } as { a?: { b?: number } }
trace(new Square(4).describe(), new Square(2).wide, Base.count, Object.keys(new Square(1)).sort())
trace(overload('x'), generic(1), await asyncGeneric({ a: 1 }), multi('m'), isString(''), cast[1], definite, o.a!.b! + 1)
trace((o?.a?.b as number) < 3, (pair as unknown as string[]).length, [...pair as any[]], !isString(3)!)
for (const x of [1, 2] as number[]) trace(x)
let u: undefined | (() => void) = undefined as any
u?.()
label: for (const key in { a: 1 } as any) { trace(key); continue label }
const f = function <T>(this: void, x: T, ...rest: T[]) { return rest.length }
trace(f(1, 2, 3), ((a: number, b?: string) => b ?? a)(1))
try { throw 1 } catch (error: unknown) { trace(error) }
const re = /a<b>/g, less = 1 < 2, shift = 8 >> 1 >>> 1
trace(re.source, less, shift, \`\${pair[1] as string}\`)
type Recursive = { [K in keyof Shape as \`get\${K}\`]?: Shape[K] }
export type { Recursive, Shape as S }
export default interface Later {}
assertString('')
enum Inner { A }
trace(Inner.A, typeof ambientNever)
`.replace(', typeof ambientNever', ''),
  },
  'imports that only types use leave no trace': {
    'server.ts': `
import { T, f, U as Renamed, type V } from './types.ts'
import Default, * as all from './never.ts'
import type { W } from './never.ts'
import { type X } from './never.ts'
import { K } from './class.ts'
import './effect.ts'
const shadow = (T: T): T => T
function g(k: K, d: Default, a: typeof all, ...r: Renamed[]): V | W | X | undefined { return undefined }
trace(f(), shadow(1 as T), g.length)
`,
    'types.ts': `export type T = number; export interface U {}; export type V = 1\nexport const f = () => 'f'\ntrace('types')`,
    'never.ts': `trace('never')\nexport default class {}\nexport type W = 1; export type X = 2`,
    'class.ts': `trace('not loaded')\nexport class K {}`,
    'effect.ts': `trace('effect')`,
  },
  enums: {
    'server.ts': `
enum Numeric { A, B = 5, C, D = B << 1, E = 'x'.length, F = A | C, 'G-H' = 9, I }
enum Text { A = 'a', B = 'b' }
const enum Constant { X = 1, Y }
export enum Exported { One = 1, Two }
enum Mixed { No = 0, Yes = 'YES' }
enum Merged { A }
enum Merged { B = 1 }
declare enum Ambient { Z }
trace(Numeric, Text, Constant.Y, Exported[1], Mixed, Merged)
function inner() { enum Local { L = 3 } return Local.L }
trace(inner())
import { Other } from './other.ts'
enum Uses { A = Other.Two, B = A << Other.One }
trace(Uses)
`,
    'other.ts': `export enum Other { One = 1, Two = One + One }`,
  },
  'semicolons that types stood for': {
    'server.ts': `
const a = 'a' as string
;[1].forEach(trace)
const b = 'b' as string
(trace)('called')
const c = trace
type Alias = string
(trace)('after an alias')
const d = trace satisfies unknown
[2].map(trace)
let e: typeof trace
(e = trace)('after an annotation')
const f = trace as any // comment
\`template\`.length
interface Empty {}
[3].forEach(trace)
const g = identity!
(4)
trace(typeof g)
const h = identity<number>
(5)
trace(h)
class Fields {
  a = 1 as number
  ['b'] = 2
  c: string
  ['d']: number = 4
  e!: number
  *gen() {}
}
trace(Object.keys(new Fields()))
function identity<T>(x: T) { return x }
import type { X } from './x.ts'
(trace)('after an import')
declare const z: number
(trace)('after a declaration')
`,
    'x.ts': `export type X = 1`,
  },
  'JSON, .js that is .ts, .mts and folders': {
    'server.ts': `
import { a } from './lib/a.js'
import { m } from './lib/m.mjs'
export * from './lib/a.ts'
import { text } from './%C3%A4 b.ts'
trace(a, m, text)
const lazy = await import('./lib/a.js')
trace(lazy.a)
`,
    'lib/a.ts': `import { up } from '../up.ts'\nexport const a: string = up`,
    'lib/m.mts': `export const m = 'm' as const`,
    'up.ts': `export const up = 'up'`,
    'ä b.ts': `export const text = 'space'`,
  },
  'places of errors, in line and column': {
    'server.ts': `
import { fail, type Options, Failing } from './fail.ts'
interface Long { a: string; b: { c: number } }
const attempt = <T,>(f: (x?: T) => unknown): void => { try { f() } catch (error: any) { trace(error.message, frames(error)) } }
attempt((): unknown => fail({ a: 1 } as Options))
attempt(() => { const x: Long = { a: '', b: { c: 1 } };   fail(x as any) })
attempt<string>(() => fail<Long>({} as any))
attempt(() => new Failing('a', true))
attempt(() => { const long: Long | null = null as any as Long; return long!.b!.c })
attempt(() => (fail as any)())
enum E { A = 1, B = 2 }; attempt(() => fail(E.A as any))
attempt(() => (<any>undefined).x)
attempt(() => <any>missing)
attempt(() => ((x: any): any => x!(1))(2))
class Local<T> extends Failing { constructor(private readonly t: T, public u?: number) { super('x', false); fail() } }
attempt(() => new Local<number>(1))
attempt(function named(this: void, x?: string): void { fail() })
  fail({
    a: 1 } satisfies Options)
`,
    'fail.ts': `export interface Options { a?: number }
export function fail<T extends Options = Options>(options?: T): never { throw new Error('fail' as string) }
export class Failing<T = string> {
  constructor(readonly name: T, private ok: boolean) { if (this.ok) throw new RangeError(\`\${name}\`) }
}
`,
  },
}

describe('TypeScript means what the TypeScript compiler says', () => {
  test.each(Object.entries(programs))('%s', async (_, files) => {
    const entry = Object.keys(files)[0]!
    const expected = comparable(await runOnNode(transpile(files), entry.replace(/ts$/, 'js')))
    expect(comparable(await runInLinker(files, entry))).toEqual(expected)
    expect(comparable(await runCompiledOnNode(files, entry))).toEqual(expected)
  })
})
