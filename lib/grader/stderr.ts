/** What of a program's stderr tells why it failed. */
import { shorten } from './failure.ts'

const ERROR = /^(?:Uncaught )?[\w$.]*(?:Error|Exception)\b/

/**
 * The last error with the frames that lie in the learner's own files, or the last lines where no error is printed: a
 * stack ends in frames of Node and of the host, which help nobody.
 * @param count lines at most
 */
export function tellingLines(stderr: string, count: number): string {
  const lines = stderr.trim().split('\n')
  const at = lines.findLastIndex((line) => ERROR.test(line))
  if (at < 0) return shorten(lines.slice(-count).join('\n'), 600)
  const frames = lines
    .slice(at + 1)
    .filter((line) => /^\s+at /.test(line) && !/node:|node_modules|\/boot\.mjs/.test(line))
  return shorten([lines[at]!, ...frames.slice(0, count - 1)].join('\n'), 600)
}
