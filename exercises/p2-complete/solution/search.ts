/** Searching in files: what the tool `search_content` does, without a word about MCP. */
import { setImmediate } from 'node:timers/promises'
import { compileGlob } from './glob.ts'
import { readLines } from './text.ts'
import { listFiles } from './workspace.ts'

const MAX_MATCHES = 20
const MAX_TEXT = 100
const MAX_REPORTS = 20

export interface Match {
  path: string
  line: number
  text: string
}

/** Told how far the search has come: files done, files in all. Both are at least 1 in the end. */
type Report = (done: number, total: number) => Promise<void>

export async function search(query: string, pattern: string, report: Report, signal: AbortSignal) {
  const paths = (await listFiles(signal)).filter(compileGlob(pattern))
  const needle = query.toLowerCase()
  const total = Math.max(1, paths.length)
  const step = Math.ceil(total / MAX_REPORTS)
  const matches: Match[] = []

  await report(0, total)
  for (const [done, path] of paths.entries()) {
    // One turn of the event loop for each file: without it a message that cancels could not get through.
    await setImmediate()
    signal.throwIfAborted()
    if (done > 0 && done % step === 0) await report(done, total)
    for (const [index, line] of (await readLines(path)).entries()) {
      if (line.toLowerCase().includes(needle)) matches.push({ path, line: index + 1, text: shorten(line) })
      // One more than will be shown: that is how the answer knows that there are others.
      if (matches.length > MAX_MATCHES) break
    }
    if (matches.length > MAX_MATCHES) break
  }
  await report(total, total)
  return { matches: matches.slice(0, MAX_MATCHES), truncated: matches.length > MAX_MATCHES }
}

/** Cut without leaving half of a character that takes two units. */
const shorten = (line: string): string =>
  line
    .trim()
    .slice(0, MAX_TEXT)
    .replace(/[\ud800-\udbff]$/, '')
