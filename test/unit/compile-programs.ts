import type { FileTree } from '../../lib/container/types.ts'

/** Small programs, each with what is to be seen in it; the first file is the entry. */
export const programs: Record<string, FileTree> = {
  'imports are evaluated once, in the order of the text': {
    'server.js': `
import './a.js'
trace('server')
import { b } from './b.js'
export * from './c.js'
import './a.js'
trace(b)`,
    'a.js': `import './d.js'\ntrace('a')`,
    'b.js': `import './d.js'\ntrace('b')\nexport const b = 'value of b'`,
    'c.js': `trace('c')\nexport const c = 1`,
    'd.js': `trace('d')`,
  },
  'bindings are live': {
    'server.js': `
import { count, increment, count as other } from './counter.js'
import * as counter from './counter.js'
trace(count, other, counter.count)
increment()
trace(count, other, counter.count, { count }, [count], \`\${count}\`)
const f = () => count
increment()
trace(f())
{ const count = 'shadowed'; trace(count) }
function g(count) { return count }
trace(g('argument'), ((count) => count)(1), ((a = count) => a)())
try { throw 7 } catch (count) { trace(count) }
for (const count of [9]) trace(count)
class count2 { count = count; static count() { return count } ['count' + count]() { return 'computed' } }
trace(new count2().count, count2.count(), new count2().count3?.(), Object.getOwnPropertyNames(count2.prototype))
count: for (;;) break count
trace({ count: 'key' }.count, ({ count: alias }) => alias)
function late() { { var count = 'var' } return count }
trace(late())
switch (1) { case 1: let count = 'case'; trace(count) }
`,
    'counter.js': `export let count = 0\nexport function increment() { count++ }`,
  },
  'an import cannot be assigned': {
    'server.js': `
import { a } from './a.js'
import * as ns from './a.js'
for (const assign of [
  () => { a = 1 }, () => { a++ }, () => { [a] = [1] }, () => { ({ a } = { a: 1 }) }, () => { for (a of [1]); },
  () => { ns = 1 }, () => { a += 1 },
]) {
  try { assign(); trace('assigned') } catch (error) { trace(String(error)) }
}
try { ns.a = 2 } catch (error) { trace(String(error)) }
try { ns.b = 2 } catch (error) { trace(String(error)) }
try { delete ns.a } catch (error) { trace(error.name) }
`,
    'a.js': `export let a = 0`,
  },
  'functions are called without a receiver': {
    'server.js': `
import { self, tag } from './a.js'
import * as ns from './a.js'
const x = 1
self()
const y = self;
(self)()
trace(self(), self?.(), (self)(), tag\`t\${x}\`, ns.self() === ns, new self.Inner().ok, y())
const later = async () => { await self(); return self() }
trace(await later())
if (x) self()
else self()
do self()
while (false)
`,
    'a.js': `
export function self() { trace('self'); return this }
self.Inner = class { ok = true }
export function tag(strings, value) { return [this, strings.raw[0], value] }
self()`,
  },
  'hoisted functions work through a cycle': {
    'server.js': `
import { fromB } from './b.js'
export function hoisted() { return 'hoisted ' + typeof later }
export async function hoistedAsync() {}
export default function () { return 'default' }
var later = 1
trace('server', fromB, hoisted())
`,
    'b.js': `
import anonymous, { hoisted, hoistedAsync } from './server.js'
trace('b', hoisted(), anonymous(), anonymous.name, hoistedAsync.name)
export const fromB = 1
`,
  },
  'let, const and class are in their dead zone through a cycle': {
    'server.js': `
import './b.js'
export let l = 1
export const c = 2
export class K {}
export var v = 3
export default class {}
trace('server')
`,
    'b.js': `
import * as ns from './server.js'
import { l, c, K, v } from './server.js'
for (const read of [() => l, () => c, () => K, () => ns.l, () => v, () => ns.v]) {
  try { trace(read()) } catch (error) { trace(String(error), frames(error)) }
}
try { Object.keys(ns); trace('no error') } catch (error) { trace(error.name) }
try { ns.default; trace('no error') } catch (error) { trace(error.name) }
trace('l' in ns, 'x' in ns)
export { l }
`,
  },
  'default exports and their names': {
    'server.js': `
import a from './a.js'
import b from './b.js'
import c from './c.js'
import d, { named } from './d.js'
import { default as e } from './e.js'
import f from './f.js'
import g from './g.js'
trace(a.name, a(), b.name, new b().x, c.name, c(1), d, named, e.name, f, g.name)
`,
    'a.js': `export default function () { return 'a' }`,
    'b.js': `export default class { x = 1 }`,
    'c.js': `export default (x) => x\n;[1].map(String)`,
    'd.js': `let d = 1\nexport { d as default, d as named }\nd = 2`,
    'e.js': `export default async function* named() {}\nnamed.ok = 1`,
    'f.js': `const f = { a: 1 }\nexport default f // comment\n/* another */`,
    'g.js': `export default /* a ( */ async /* b */ function /* c */ () {}`,
  },
  'a default expression is a snapshot, a default function is live': {
    'server.js': `
import value, { set } from './a.js'
import fn, { replace } from './b.js'
set(); trace(value)
replace(); trace(fn)
`,
    'a.js': `let x = 1\nexport default x\nexport const set = () => { x = 2 }`,
    'b.js': `export default function fn() {}\nexport const replace = () => { fn = 'replaced' }`,
  },
  'namespace objects': {
    'server.js': `
import * as ns from './a.js'
trace(Object.keys(ns), Reflect.ownKeys(ns), Object.getPrototypeOf(ns), Object.isSealed(ns), Object.isFrozen(ns))
trace(ns[Symbol.toStringTag], String(Object.prototype.toString.call(ns)), { ...ns, self: 0 })
trace(Object.getOwnPropertyDescriptor(ns, 'b'), Object.getOwnPropertyDescriptor(ns, Symbol.toStringTag))
trace(ns === await import('./a.js'), ns.self === ns, ns['string name'], 'b' in ns, Reflect.has(ns, 'zz'), ns.zz)
for (const key in ns) trace(key)
const { b, ...rest } = ns
trace(b, Object.keys(rest))
try { Object.defineProperty(ns, 'b', { value: 5 }) } catch (error) { trace(error.name) }
`,
    'a.js': `
import * as self from './a.js'
export { self }
export const b = 2, a = 1, Z = 0
const internal = 's'
export { internal as 'string name' }
export default 'd'`,
  },
  'export star, its conflicts and its precedence': {
    'server.js': `
import * as all from './all.js'
import { x, only } from './all.js'
import { inner } from './all.js'
trace(Object.keys(all), x, only, inner.one, all.default)
`,
    'all.js': `
export * from './one.js'
export * from './two.js'
export * as inner from './one.js'
export const x = 'own'`,
    'one.js': `export const x = 1, same = 1, one = 1\nexport default 'one'\nexport * from './base.js'`,
    'two.js': `export const x = 2, same = 2, only = 2\nexport * from './base.js'`,
    'base.js': `export const base = 0`,
  },
  'a conflict is an error only where the name is used': {
    'server.js': `const m = await import('./user.js')\n  .catch((error) => [error.name, error.message.replace(/.*(contains conflicting star exports for name 'same').*/, '$1')])\ntrace(m)`,
    'user.js': `import { same } from './all.js'`,
    'all.js': `export * from './one.js'\nexport * from './two.js'`,
    'one.js': `export const same = 1`,
    'two.js': `export const same = 2`,
  },
  'export star in a cycle': {
    'server.js': `import { a, b } from './a.js'\ntrace(a, b)`,
    'a.js': `export * from './b.js'\nexport const a = 1`,
    'b.js': `export * from './a.js'\nexport const b = 2`,
  },
  'top-level await: siblings, order, errors': {
    'server.js': `
import { a } from './a.js'
import { b } from './b.js'
import './c.js'
trace('server', a, b)
`,
    'a.js': `trace('a starts')\nexport let a = 1\nawait undefined\ntrace('a goes on')\na = await Promise.resolve(2)\ntrace('a ends')`,
    'b.js': `import './deep.js'\ntrace('b')\nexport const b = 1`,
    'c.js': `trace('c starts')\nfor await (const x of [1, Promise.resolve(2)]) trace('c', x)\ntrace('c ends')`,
    'deep.js': `trace('deep starts')\nawait null\ntrace('deep ends')`,
  },
  'top-level await interleaves with microtasks as in Node': {
    'server.js': `
import './a.js'
import './b.js'
import './sync.js'
trace('server')
Promise.resolve().then(() => trace('server tick'))
`,
    'a.js': `Promise.resolve().then(() => trace('tick 1')).then(() => trace('tick 2')).then(() => trace('tick 3')).then(() => trace('tick 4'))
trace('a')
await 1
trace('a 2')
await 1
trace('a 3')`,
    'b.js': `import './a.js'\ntrace('b')\nawait 1\ntrace('b 2')`,
    'sync.js': `trace('sync')`,
  },
  'top-level await in a cycle': {
    'server.js': `
import { b, callB } from './b.js'
export function hoisted() { return 'hoisted' }
trace('server starts', b)
const value = await callB()
trace('server goes on', value)
await null
export const done = await 'done'
trace(done, await (await 1) + await 2)
try { await Promise.reject(new Error('rejected')) } catch (error) { trace(error.message) }
;(await Promise.resolve([3])).forEach((x) => trace(x))
const last = 1
await last ? trace('yes') : trace('no')
`,
    'b.js': `
import { hoisted, done } from './server.js'
trace('b', hoisted())
export const b = 'b'
export const callB = async () => { await null; try { return done } catch (error) { return error.name } }
`,
  },
  'a cycle that loops asynchronously': {
    'server.js': `import './b.js'\nfor await (const x of [1, 2]) trace(x)\nexport const a = 1`,
    'b.js': `import * as a from './server.js'\ntrace('b', 'a' in a)`,
  },
  'an error in a module is the same for all who import it': {
    'server.js': `
const first = await import('./bad.js').catch((error) => error)
const second = await import('./bad.js').catch((error) => error)
const third = await import('./user.js').catch((error) => error)
trace(first === second, second === third, String(first), frames(first))
trace(await import('./later.js').catch((error) => frames(error)))
`,
    'bad.js': `trace('runs once')\nthrow new TypeError('bad')`,
    'user.js': `import './bad.js'\ntrace('never')`,
    'later.js': `import './ok.js'\nawait null\nnull.x`,
    'ok.js': `trace('ok')`,
  },
  'an uncaught error at the top level': {
    'server.js': `import { f } from './a.js'\ntrace('before')\n  f(() => null.x)`,
    'a.js': `export function f(callback) {\n  return callback()\n}`,
  },
  'an uncaught error after an await': {
    'server.js': `import { f } from './a.js'\nawait null\ntrace('before')\n  await f()`,
    'a.js': `export async function f() {\n  await null\n  throw new RangeError('late')\n}`,
  },
  'dynamic import': {
    'server.js': `
const name = 'a'
const a = await import('./a.js')
const b = await import(\`./\${name}.js\`)
trace(a === b, a.x, (await import('./sub/b.js')).default.x)
trace(await import('./sub/../a.js') === a)
await import('./a.js').then((m) => trace('then', m.x))
trace('sync after import()')
await null
const promise = import('./c.js')
trace('not yet')
await promise
trace(typeof (await import('./thenable.js')))
const { join } = await import('node:path')
trace(join('a', 'b'), (await import('path')).default.sep)
trace(await import(new URL('./a.js', import.meta.url)) === a)
`,
    'a.js': `trace('a')\nexport const x = 1`,
    'sub/b.js': `export default await import('../a.js')`,
    'c.js': `trace('c')`,
    'thenable.js': `export function then(resolve) { resolve('resolved') }`,
  },
  'dynamic import of what is not there': {
    'server.js': `
const name = 'nots'
trace(await import('./nots.js').catch((error) => error.code))
trace(await import('./' + name + '.js').catch((error) => error.code))
trace(await import('node:nots').catch((error) => error instanceof Error))
trace(await import('./broken.js').catch((error) => error.name))
trace(await import('./unmet.js').catch((error) => error.name))
trace(await import({ toString() { throw new EvalError('x') } }).catch((error) => error.name))
`,
    'broken.js': `const a = `,
    'unmet.js': `import { nothing } from './ok.js'`,
    'ok.js': `export const ok = 1`,
  },
  'the top level is strict and has no this': {
    'server.js': `
trace(this, (() => this)(), typeof arguments, (function () { return this })())
try { undeclared = 1 } catch (error) { trace(String(error)) }
try { arguments.length } catch (error) { trace(error.name) }
function f() { return arguments.length }
trace(f(1, 2), (() => { try { return arguments.length } catch { return 'none' } })())
class A { static { trace(this.name) } }
`,
  },
  'import.meta': {
    'server.js': `
const { url, filename, dirname } = import.meta
trace(url.endsWith('/server.js'), filename.endsWith('/server.js'), filename === dirname + '/server.js')
trace(import.meta.resolve('./a%20b.js').endsWith('/a%20b.js'), import.meta.resolve('node:fs'), import.meta.resolve('fs'))
trace(Object.keys(import.meta).sort(), Object.getPrototypeOf(import.meta), import.meta === import.meta)
import.meta.extra = 1
trace(import.meta.extra)
import './sub dir/ä.js'
`,
    'sub dir/ä.js': `trace(import.meta.url.split('/').slice(-2), import.meta.filename.split('/').slice(-2))
try { null.x } catch (error) { trace(frames(error)) }`,
  },
  'built-ins': {
    'server.js': `
import fs, { existsSync } from 'node:fs'
import * as path from 'path'
import { EventEmitter } from 'events'
export { readFile } from 'fs/promises'
import { default as url, URL as U } from 'url'
export * from 'node:util'
trace(fs.existsSync === existsSync, path.join('a', 'b'), path.default.sep, new EventEmitter().listenerCount('x'))
trace(typeof url.fileURLToPath, U === URL)
`,
  },
  'a built-in that does not export a name': {
    'server.js': `import './first.js'\nimport { nothing } from 'node:fs'`,
    'first.js': `trace('never')`,
  },
  'export forms': {
    'server.js': `
import { a, b, c, d, e, f, g, h, i, j, K, l, m } from './a.js'
import { default as n, 'a b' as o } from './a.js'
trace(a, b, c, d, e, f(), g().next().value, await h(), i, j, new K().x, l, m, n, o)
`,
    'a.js': `
export let a = 1, b
export const { c, x: { d }, ...e } = { c: 1, x: { d: 2 }, y: 3 }
export
function f() { return 'f' }
export function* g() { yield 'g' }
export async function h() { return 'h' }
export var [i, , j = 5] = [1, 2]
export class K { x = 1 }
const z = 'z'
export { z as l }; export { z as m, z as default, z as 'a b' }
b = 'assigned later'`,
  },
  'an export list comes before what it exports': {
    'server.js': `export { x }\nimport { x } from './a.js'\nimport * as me from './server.js'\ntrace(me.x)`,
    'a.js': `export { y as x }\nlet y = 1`,
  },
  'semicolons left out': {
    'server.js': `
import { f, g } from './a.js'
const a = g
f()
const b = g
import './a.js'
(f)()
const c = g
export { c }
[1].forEach(trace)
let d = 1
f\`x\`
d
++d
trace(a === g, b === g, d)
const e = 1, n = 2
/x/g.test('x')
`,
    'a.js': `export const f = () => { trace('f'); return f }\nexport const g = 'g'`,
  },
  'unicode names, carriage returns, a byte-order mark and a shebang': {
    'server.js': `#!/usr/bin/env node\r\nimport { größe, 名前 } from './ä.js'\r\n\r\ntrace(größe, 名前)\r\nthrow new Error('x')\r\n`,
    'ä.js': `\uFEFFexport const größe = 1, 名前 = \`a\r\nb\`.length`,
  },
  'names that the compiler could use': {
    'server.js': `
import { $_imports, $_default } from './a.js'
const $_ = 1, $__exports = 2
trace($_imports, $_default, $_, $__exports, typeof $___imports)
export default $_default`,
    'a.js': `export const $_imports = 'i', $_default = 'd'`,
  },
  'places of errors, in line and column': {
    'server.js': `
import { fail, Thrower } from './a.js'
import * as ns from './a.js'
const attempt = (f) => { try { f() } catch (error) { trace(frames(error)) } }
attempt(() => fail())
attempt(() => fail ( 1 ) )
attempt(() => { const x = 1;   fail(x) })
attempt(() => ns.fail())
attempt(() => ns . fail ())
attempt(() => new Thrower())
attempt(() => new Thrower(true).method())
attempt(() => fail?.())
attempt(() => [1].map(fail))
attempt(() => \`\${fail()}\`)
attempt(() => fail\`x\`)
attempt(() => { throw fail.error() })
attempt(() => { const { a } = null })
attempt(() => (1, fail)())
attempt(() => undefinedName)
attempt(() => ({ fail, x: fail() }))
attempt(() => fail(fail.ok,
  fail()))
attempt(function named() { return fail() })
attempt(() => fail.nothing())
attempt(() => Thrower())
attempt(() => missing())
attempt(() => missing.call())
attempt(() => JSON.parse('{'))
attempt(() => [3].forEach((x) => x.y.z))
attempt(class { static run() { fail() } }.run)
attempt(() => { fail.x.y })
attempt(() => (() => fail())())
`,
    'a.js': `export function fail() { throw new Error('fail') }
fail.error = () => new Error('made')
export class Thrower { constructor(ok) { if (!ok) fail() } method() { return fail() } get x() { return fail() } }`,
  },
}
