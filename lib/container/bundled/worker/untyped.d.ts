/** Modules without declarations of their own. */
declare module 'readable-stream'
declare module '@pkgjs/parseargs'
declare module 'unenv/node/os'
declare module 'unenv/node/querystring'
declare module 'unenv/node/url'
declare module 'assert/build/assert.js'
declare module 'assert/build/internal/util/comparisons.js' {
  export function isDeepEqual(a: unknown, b: unknown): boolean
  export function isDeepStrictEqual(a: unknown, b: unknown): boolean
}
/** Made by lib/build/runtime/worker.ts. */
declare module 'runtime:manifest' {
  /** Specifiers that packages of the catalog answer in every host. */
  export const portable: readonly string[]
  /** Specifiers that only a host with Node's network and processes answers. */
  export const nodeOnly: readonly string[]
}
