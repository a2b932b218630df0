import { open, stat } from 'node:fs/promises'
import { Refusal } from './refusal.ts'

/** However long the file is, no more than this is ever in memory. */
const MOST_BYTES = 64 * 1024

// #region tail
/** The last lines of a text file, at most `count` of them and at most 64 KB. */
export async function tail(file: string, count: number): Promise<string[]> {
  // Asked before opening: to open a named pipe would wait for somebody to write into it.
  if (!(await stat(file)).isFile()) throw new Refusal('That is not a file.')

  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    const start = Math.max(0, size - MOST_BYTES)
    const buffer = Buffer.alloc(size - start)
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, start)
    const bytes = buffer.subarray(0, bytesRead)
    if (bytes.includes(0)) throw new Refusal('That is a binary file.')

    const lines = bytes.toString('utf8').split('\n')
    if (lines.at(-1) === '') lines.pop() // what stands after the last line break
    if (start > 0) lines.shift() // we came in somewhere in a line, perhaps in a character
    return lines.slice(-count)
  } finally {
    await handle.close()
  }
}
// #endregion
