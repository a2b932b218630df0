import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const util: ContractCase[] = [
  builtinCase(
    'node:util',
    'format and inspect as console has them',
    `import util, { format, inspect } from 'node:util'
     class Point { x = 1; #hidden = 2; get y() { return this.#hidden } }
     const circular: Record<string, unknown> = { name: 'c' }
     circular.self = circular
     const odd = { [inspect.custom]: () => 'own text' }
     print([
       format('%s is %d years and %i, %j %o %%', 'Ada', 36.5, 36.5, { a: 1 }, [1]), format('no %s', 'x', 'more', 2), format('%s', Symbol('s')), inspect({ a: [1, { b: new Map([['k', new Set([1])]]) }], f() {}, d: undefined, n: null, s: 'it\\'s' }),
       inspect(new Point()), inspect(circular), inspect(odd), inspect('a\\nb'), inspect([,'x']), inspect({ deep: { er: { est: { end: 1 } } } }), inspect({ deep: { er: { est: { end: 1 } } } }, { depth: null, breakLength: Infinity }),
       inspect(new Date(0)), inspect(/a/g), inspect(10n), inspect(-0), inspect(Buffer.from('ab')), inspect(new Uint8Array(2)), inspect(Symbol('q')), inspect(class A extends Point {}), inspect(Object.create(null)), inspect(async () => {}),
       inspect(Array.from({ length: 120 }, () => 1)).endsWith('... 20 more items\\n]'), util.inspect.defaultOptions.depth,
     ])`,
    [
      `Ada is 36.5 years and 36, {"a":1} [ 1, [length]: 1 ] %`,
      'no x more 2',
      'Symbol(s)',
      `{\n  a: [ 1, { b: [Map] } ],\n  f: [Function: f],\n  d: undefined,\n  n: null,\n  s: "it's"\n}`,
      'Point { x: 1 }',
      `<ref *1> { name: 'c', self: [Circular *1] }`,
      'own text',
      `'a\\nb'`,
      `[ <1 empty item>, 'x' ]`,
      `{ deep: { er: { est: [Object] } } }`,
      `{\n  deep: { er: { est: { end: 1 } } }\n}`,
      '1970-01-01T00:00:00.000Z',
      '/a/g',
      '10n',
      '-0',
      '<Buffer 61 62>',
      'Uint8Array(2) [ 0, 0 ]',
      'Symbol(q)',
      '[class A extends Point]',
      '[Object: null prototype] {}',
      '[AsyncFunction (anonymous)]',
      true,
      2,
    ],
  ),
  builtinCase(
    'node:util',
    'promisify, callbackify, deprecate, inherits, types, isDeepStrictEqual',
    `import util, { callbackify, inherits, isDeepStrictEqual, promisify, types, TextDecoder as Decoder, TextEncoder as Encoder } from 'node:util'
     import { readFile } from 'node:fs'
     const twice = promisify((n: number, done: (error: Error | null, value?: number) => void) => done(n < 0 ? new Error('negative') : null, n * 2))
     const missing = await promisify(readFile)('absent').catch((error: NodeJS.ErrnoException) => error.code)
     const back = await new Promise((resolve) => callbackify(async (x: number) => x + 1)(4, (error, value) => resolve([error, value])))
     function Old(this: object) {}
     function Base() {}
     Base.prototype.hello = () => 'hello'
     inherits(Old as never, Base as never)
     print([
       await twice(4), await twice(-1).catch((error: Error) => error.message), missing, back, await promisify(setTimeout)(1, 'slept'), new (Old as never as { new (): { hello(): string } })().hello(),
       isDeepStrictEqual({ a: new Set([1, { b: 2 }]) }, { a: new Set([1, { b: 2 }]) }), isDeepStrictEqual([1], ['1']), isDeepStrictEqual(NaN, NaN), isDeepStrictEqual(0, -0),
       types.isPromise(twice(1)), types.isRegExp(/a/), types.isDate({}), types.isNativeError(new TypeError('x')), Decoder === TextDecoder, Encoder === TextEncoder, util.stripVTControlCharacters('\\u001b[31mred\\u001b[0m'), util.types.isUint8Array(Buffer.alloc(1)),
     ])`,
    [
      8,
      'negative',
      'ENOENT',
      [null, 5],
      'slept',
      'hello',
      true,
      false,
      true,
      false,
      true,
      true,
      false,
      true,
      true,
      true,
      'red',
      true,
    ],
  ),
]
