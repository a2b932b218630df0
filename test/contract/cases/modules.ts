/** ES modules as Node has them. */
import { equal } from './assert.ts'
import { evaluate, run } from './drive.ts'
import type { Program } from './drive.ts'
import type { ContractCase } from './types.ts'

function moduleCase(what: string, program: Program, stdout: string): ContractCase {
  return {
    name: `modules: ${what}`,
    async run(context) {
      const finished = await run(context, program)
      equal(
        { stdout: finished.stdout, stderr: finished.stderr, exit: finished.exit },
        { stdout, stderr: '', exit: { code: 0, reason: 'exit' } },
        what,
      )
    },
  }
}

export const modules: ContractCase[] = [
  moduleCase(
    'several files, by .ts, by .js, up and down',
    {
      'server.ts': `import { a } from './lib/a.ts'\nimport { b } from './lib/b.js'\nimport c, { named as renamed } from './c.js'\nimport * as all from './lib/deep/d.ts'\nconsole.log(a, b, c, renamed, all.d, Object.keys(all).join())\n`,
      'lib/a.ts': `import { d } from './deep/d.js'\nexport const a: string = 'a' + d\n`,
      'lib/b.ts': `import { a } from './a.ts'\nexport const b = \`b(\${a})\` as const\n`,
      'c.js': `export default 'c'\nexport const named = 'n'\n`,
      'lib/deep/d.ts': `import { root } from '../../root.ts'\nexport const d = 'd' + root\nexport type D = string\n`,
      'root.ts': `export const root = '!'\n`,
    },
    'ad! b(ad!) c n d! d\n',
  ),
  moduleCase(
    'each module is evaluated once, in the order of imports',
    {
      'server.ts': `console.log('entry')\nimport './one.ts'\nimport './two.ts'\nimport './one.js'\n`,
      'one.ts': `import './shared.ts'\nconsole.log('one')\n`,
      'two.ts': `import './shared.js'\nconsole.log('two')\n`,
      'shared.ts': `console.log('shared')\n`,
    },
    'shared\none\ntwo\nentry\n',
  ),
  moduleCase(
    'exports of every form',
    {
      'server.ts': `import dflt, * as ns from './forms.ts'\nimport { again, Klass, fn, \u0024, def2 } from './forms.ts'\nconsole.log(JSON.stringify([dflt(), Object.keys(ns).sort(), again, new Klass().x, fn(), \u0024, def2]))\n`,
      'forms.ts': `const local = 1\nexport { local as again, local as 'a string' }\nexport class Klass { x = 2 }\nexport function fn() { return 3 }\nexport const { \u0024, list: [, second] } = { \u0024: 4, list: [0, 5] }\nexport default function () { return 'default' }\nexport * from './star.ts'\nexport * as star from './star.ts'\nexport { default as def2 } from './star.ts'\nexport enum Level { Low = 1, High }\n`,
      'star.ts': `export const fromStar = 6\nexport default 7\n`,
    },
    JSON.stringify([
      'default',
      ['$', 'Klass', 'Level', 'a string', 'again', 'def2', 'default', 'fn', 'fromStar', 'second', 'star'],
      1,
      2,
      3,
      4,
      7,
    ]) + '\n',
  ),
  moduleCase(
    'bindings are live',
    {
      'server.ts': `import { count, add } from './counter.ts'\nimport * as counter from './counter.ts'\nadd()\nadd()\nconsole.log(count, counter.count)\nadd()\nconsole.log(count, counter.count)\n`,
      'counter.ts': `export let count = 0\nexport const add = (): void => { count++ }\n`,
    },
    '2 2\n3 3\n',
  ),
  moduleCase(
    'imported names cannot be written',
    {
      'server.ts': `import * as ns from './x.ts'\nimport { value } from './x.ts'\nlet result = ''\ntry { (ns as { value: number }).value = 2 } catch (error) { result = (error as Error).name }\nconsole.log(result, value, Object.isFrozen(ns), ns[Symbol.toStringTag as never])\n`,
      'x.ts': `export const value = 1\n`,
    },
    'TypeError 1 false Module\n',
  ),
  moduleCase(
    'cycles: functions are there, constants not yet',
    {
      'server.ts': `import { isEven } from './even.ts'\nconsole.log(isEven(10), isEven(7))\n`,
      'even.ts': `import { isOdd, early } from './odd.ts'\nexport function isEven(n: number): boolean { return n === 0 || isOdd(n - 1) }\nexport const base = 'base'\nconsole.log(early)\n`,
      'odd.ts': `import { isEven, base } from './even.ts'\nexport function isOdd(n: number): boolean { return n !== 0 && isEven(n - 1) }\nlet seen: string\ntry { seen = base } catch (error) { seen = (error as Error).name }\nexport const early = seen + ' ' + isEven(0)\n`,
    },
    'ReferenceError true\ntrue false\n',
  ),
  moduleCase(
    'a cycle of classes that extend',
    {
      'server.ts': `import { Child } from './child.ts'\nimport { Base } from './base.ts'\nconsole.log(new Child().name(), Base.make().name())\n`,
      'base.ts': `import { Child } from './child.ts'\nexport class Base { name(): string { return 'base' } static make(): Base { return new Child() } }\n`,
      'child.ts': `import { Base } from './base.ts'\nexport class Child extends Base { override name(): string { return 'child of ' + super.name() } }\n`,
    },
    'child of base child of base\n',
  ),
  moduleCase(
    'top-level await holds up those who import it, and only those',
    {
      'server.ts': `import { value } from './slow.ts'\nimport './other.ts'\nconsole.log('entry', value)\n`,
      'slow.ts': `console.log('slow begins')\nexport const value: number = await new Promise((resolve) => setTimeout(resolve, 10, 42))\nconsole.log('slow ends')\n`,
      'other.ts': `console.log('other')\n`,
    },
    'slow begins\nother\nslow ends\nentry 42\n',
  ),
  moduleCase(
    'dynamic import, at any time, of files, packages and built-ins',
    {
      'server.ts': `const one = await import('./late.ts')\nconst name: string = './late.js'\nconst two = await import(name)\nconst { z } = await import('zod')\nconst fs = await import('node:fs')\nconsole.log(one === two, one.value, one.default, z.string().parse('zod'), typeof fs.readFileSync, typeof fs.default.readFileSync)\nsetTimeout(async () => console.log((await import('./later.ts')).value), 1)\n`,
      'late.ts': `console.log('late')\nexport const value = 1\nexport default 'd'\n`,
      'later.ts': `export const value = 'later'\n`,
    },
    'late\ntrue 1 d zod function function\nlater\n',
  ),
  moduleCase(
    'an error while a module is evaluated reaches every dynamic import of it',
    {
      'server.ts': `for (let i = 0; i < 2; i++) await import('./bad.ts').catch((error: Error) => console.log(error.message))\n`,
      'bad.ts': `console.log('evaluated')\nthrow new Error('bad')\n`,
    },
    'evaluated\nbad\nbad\n',
  ),
  moduleCase(
    'JSON with an import attribute',
    {
      'server.ts': `import data from './data/config.json' with { type: 'json' }\nconst again = await import('./data/config.json', { with: { type: 'json' } })\nconsole.log(data.name, data.list.length, again.default === data, Object.keys(again).join())\n`,
      'data/config.json': `{ "name": "é", "list": [1, 2, 3] }`,
    },
    'é 3 true default\n',
  ),
  moduleCase(
    'import.meta.url names each file',
    {
      'server.ts': `import { url } from './lib/where is it.ts'\nimport { fileURLToPath } from 'node:url'\nimport path from 'node:path'\nconst relative = path.relative(process.cwd(), fileURLToPath(url)).replace(/\\.[jt]s$/, '')\nconsole.log(url.startsWith('file:///'), relative, new URL('../x', url).href === new URL('./x', import.meta.url).href)\n`,
      'lib/where is it.ts': `export const url: string = import.meta.url\n`,
    },
    'true lib/where is it true\n',
  ),
  moduleCase(
    'a module is strict, has no require, and its this is undefined',
    `let strict = false
     try { (function (this: unknown) { strict = this === undefined })() } catch {}
     console.log(strict, typeof require, typeof module, typeof exports, typeof __filename, this === undefined)
     // @ts-ignore
     try { undeclared = 1 } catch (error) { console.log((error as Error).name) }`,
    'true undefined undefined undefined undefined true\nReferenceError\n',
  ),
  moduleCase(
    'a package.json that is meant for a compiler to CommonJS changes nothing',
    {
      'server.ts': `import { a } from './lib/a.ts'\nconsole.log(a, typeof require, import.meta.url.startsWith('file:'))\n`,
      'lib/a.ts': `export const a = await Promise.resolve('a')\n`,
      'package.json': '{ "name": "mine", "type": "commonjs", "scripts": { "build": "tsc" } }\n',
    },
    'a undefined true\n',
  ),
  moduleCase(
    'declarations are hoisted as they are written',
    `console.log(typeof early, typeof later, early())
     var later = 1
     function early() { return 'hoisted' }
     try { tdz } catch (error) { console.log((error as Error).name) }
     const tdz = 1`,
    'function undefined hoisted\nReferenceError\n',
  ),
  moduleCase(
    'TypeScript of every sort leaves plain JavaScript behind',
    `abstract class Shape<T extends number = number> {
       declare readonly tag: string
       #secret = 1
       static count: number = 0
       constructor(protected readonly size: T, public name?: string) { Shape.count++ }
       abstract area(): number
       get secret(): number { return this.#secret }
     }
     class Square extends Shape<2> implements Iterable<number> {
       override area(): number { return this.size! ** 2 }
       *[Symbol.iterator](): Iterator<number> { yield this.size satisfies number }
     }
     enum Level { Low, High = 10, Higher }
     function overload(a: string): string
     function overload(a: number): number
     function overload(a: unknown): unknown { return a }
     const generic = <T,>(value: T): T => value
     const square = new Square(2, 'sq')
     let definite!: number
     definite = <number>(5 as unknown)
     type Keys = keyof typeof square
     const key: Keys = 'name'
     console.log(square.area(), [...square], square[key], Shape.count, square.secret, Level.Higher, Level[10], overload('o'), generic<number>(3), definite, 'tag' in square)`,
    '4 [ 2 ] sq 1 1 11 High o 3 5 false\n',
  ),
  moduleCase(
    'modern JavaScript',
    `class A { static #count = 0; static { A.#count = 7 } static get count() { return A.#count } accessorless = 1 }
     const o: { a?: { b?: number } | null; list: number[] } = { a: null, list: [3, 1, 2] }
     o.a ??= { b: 1 }
     label: for (const x of [1, 2]) for (const y of [1, 2]) { if (y === 2) continue label; console.log(x, y) }
     async function* generate() { yield* [1, 2]; yield await Promise.resolve(3) }
     const seen: number[] = []
     for await (const n of generate()) seen.push(n)
     console.log(A.count, o.a?.b, o.list.toSorted(), o.list.at(-1), seen, 1_000n ** 2n, /(?<year>\\d{4})/u.exec('in 2026')?.groups?.year, \`\${[..."né"].length}\`, structuredClone({ d: new Map([[1, 2]]) }).d.get(1))`,
    '1 1\n2 1\n7 1 [ 1, 2, 3 ] 2 [ 1, 2, 3 ] 1000000n 2026 2 2\n',
  ),
  {
    name: 'modules: a default export and names of packages and built-ins, in every form',
    async run(context) {
      const result = await evaluate(
        context,
        `import fs, { readFileSync } from 'node:fs'
         import * as path from 'node:path'
         import bare from 'path'
         import process2, { argv } from 'node:process'
         import { z } from 'zod'
         import zod, * as zodAll from 'zod'
         console.log(JSON.stringify([fs.readFileSync === readFileSync, path.join === bare.join, process2 === process, argv === process.argv, z.object === zodAll.object, zod === z]))`,
      )
      equal(result, [true, true, true, true, true, true], 'identities')
    },
  },
]
