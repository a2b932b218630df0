/** `node:path` on Linux: `path` and `path.posix` are one. */
import path from 'path-browserify'

export const {
  basename,
  delimiter,
  dirname,
  extname,
  format,
  isAbsolute,
  join,
  normalize,
  parse,
  posix,
  relative,
  resolve,
  sep,
} = path
export const toNamespacedPath = (name: string) => name
export default path
