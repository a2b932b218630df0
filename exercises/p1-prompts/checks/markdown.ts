/** Where a quotation in Markdown ends (CommonMark: fenced code blocks, code spans). */

interface Fence {
  readonly mark: string
  readonly length: number
}

/**
 * The block of code that is open where a text ends. However far the fence is indented: a model, unlike a parser, does
 * not count blanks.
 */
function openFence(text: string): Fence | undefined {
  let open: Fence | undefined
  for (const line of text.split('\n').slice(0, -1)) {
    if (open) {
      if (closes(line.trim(), open)) open = undefined
      continue
    }
    const run = /^\s*(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line)
    const marks = run?.[1] ?? run?.[2]
    if (marks) open = { mark: marks[0]!, length: marks.length }
  }
  return open
}

function closes(line: string, { mark, length }: Fence): boolean {
  const run = /^ {0,3}(`{3,}|~{3,})\s*$/.exec(line)?.[1]
  return run !== undefined && run[0] === mark && run.length >= length
}

/** Backticks right before the place where a text ends, perhaps with a language behind them, which no others close. */
function openSpan(text: string): string | undefined {
  const run = /(`+)[\w#+.-]*\s*$/.exec(text)?.[1]
  const alike = runs(text).filter((one) => one === run).length
  return alike % 2 === 1 ? run : undefined
}

const runs = (text: string): readonly string[] => text.match(/`+/g) ?? []

/**
 * Finds what in `code` ends the quotation in which it stands in `text`: a sentence, `undefined` when nothing does.
 * Quotations of another kind (tags, a heading and nothing else) are none that backticks could end.
 */
export function findWayOut(text: string, code: string): string | undefined {
  const at = text.indexOf(code)
  if (at < 0) return 'it is not in the text as it came.'
  const before = text.slice(0, at)
  const fence = openFence(before)
  if (fence) {
    const line = code.split('\n').find((one) => closes(one, fence))
    if (line === undefined) return undefined
    return `it is opened with ${fence.mark.repeat(fence.length)}, and a line of the code is ${line.trim()}.`
  }
  const span = openSpan(before)
  if (span && runs(code).includes(span)) return `it is opened with ${span}, and the code holds ${span} too.`
  return undefined
}
