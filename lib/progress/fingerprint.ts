import type { TextFiles } from './types.ts'

/**
 * A short text that two sets of files share only when they are the same (but for a chance of about 1 in 2^53):
 * tells a verdict on these files from one on others. Not meant to withstand anybody.
 * The mixing is cyrb53 (public domain, https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js).
 */
export function fingerprint(files: TextFiles): string {
  const text = JSON.stringify(
    Object.keys(files)
      .sort()
      .map((path) => [path, files[path]]),
  )
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** Names an answer to a check question by its text: an answer that was rewritten is another one. */
export function answerKey(text: string): string {
  return fingerprint({ answer: text })
}

export function sameFiles(a: TextFiles, b: TextFiles): boolean {
  if (a === b) return true
  const paths = Object.keys(a)
  return paths.length === Object.keys(b).length && paths.every((path) => Object.hasOwn(b, path) && a[path] === b[path])
}
