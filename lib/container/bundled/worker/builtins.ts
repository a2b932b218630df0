/** Node's built-in modules by name, each evaluated when it is first asked for. */
import { unavailable } from './errors.ts'

/* eslint-disable @typescript-eslint/no-require-imports -- `require` of a local module is what esbuild evaluates lazily */
const modules: Readonly<Record<string, () => object>> = {
  assert: () => require('./builtins/assert.ts').default,
  'assert/strict': () => require('./builtins/assert.ts').default.strict,
  buffer: () => require('./builtins/buffer.ts'),
  console: () => require('./console.ts').console,
  constants: () => require('./builtins/os.ts').constants,
  crypto: () => require('./builtins/crypto.ts'),
  events: () => require('./builtins/events.ts'),
  fs: () => require('./builtins/fs.ts').fs,
  'fs/promises': () => require('./builtins/fs.ts').promises,
  module: () => require('./builtins/module.ts'),
  os: () => require('./builtins/os.ts'),
  path: () => require('./builtins/path.ts').default,
  'path/posix': () => require('./builtins/path.ts').default,
  perf_hooks: () => require('./builtins/perf-hooks.ts'),
  process: () => require('./process.ts').process,
  querystring: () => require('unenv/node/querystring'),
  readline: () => require('./builtins/readline.ts'),
  'readline/promises': () => require('./builtins/readline.ts').promises,
  stream: () => require('./builtins/stream.ts'),
  'stream/promises': () => require('./builtins/stream-promises.ts'),
  'stream/web': () => require('./builtins/stream-web.ts'),
  string_decoder: () => require('./builtins/string_decoder.ts'),
  timers: () => require('./builtins/timers.ts'),
  'timers/promises': () => require('./builtins/timers-promises.ts'),
  url: () => require('./builtins/url.ts'),
  util: () => require('./builtins/util.ts'),
  'util/types': () => require('./builtins/util-types.ts'),
}
/* eslint-enable @typescript-eslint/no-require-imports */

/** Modules that Node has and a browser cannot have. */
const elsewhere = new Set(
  `async_hooks child_process cluster dgram diagnostics_channel dns dns/promises domain http http2 https inspector
  inspector/promises net path/win32 punycode repl sea sqlite sys test test/reporters tls trace_events tty v8 vm wasi
  worker_threads zlib`.split(/\s+/),
)

const bareName = (specifier: string) => specifier.replace(/^node:/, '')
const cache = new Map<string, object>()

/** Names as `module.builtinModules` gives them. */
export const builtinNames: readonly string[] = Object.keys(modules)

/** Whether Node itself has a module of this name, here or elsewhere. */
export function isBuiltinName(specifier: string): boolean {
  const name = bareName(specifier)
  return specifier.startsWith('node:') || Object.hasOwn(modules, name) || elsewhere.has(name)
}

/** Why the module cannot be had, or undefined when it can. */
export function missingBuiltin(specifier: string): Error | undefined {
  return Object.hasOwn(modules, bareName(specifier)) ? undefined : unavailable(`"${specifier}"`)
}

export function loadBuiltin(specifier: string): object {
  const missing = missingBuiltin(specifier)
  if (missing) throw missing
  const name = bareName(specifier)
  const known = cache.get(name)
  if (known) return known
  const exports = modules[name]!()
  cache.set(name, exports)
  return exports
}
