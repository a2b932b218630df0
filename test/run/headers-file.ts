/** `_headers` as Cloudflare Pages reads it. */

export interface PathRule {
  readonly path: string
  readonly lines: readonly { readonly take?: true; readonly key: string; readonly value: string }[]
}

export function parseHeadersFile(text: string): readonly PathRule[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n')
      return { path, lines: lines.map(parseLine) }
    })
}

function parseLine(line: string): PathRule['lines'][number] {
  const taken = /^\s*!\s*(\S+)$/.exec(line)?.[1]
  if (taken) return { take: true, key: taken, value: '' }
  const [, key, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? []
  if (!key || !value) throw new Error(`This line of _headers is neither a header nor one taken back: ${line}`)
  return { key, value }
}

const matches = (rule: string, path: string) =>
  rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path

/** All rules that match, in order: values of one header are joined, unless it was taken back in between. */
export function headersFor(rules: readonly PathRule[], path: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const { lines } of rules.filter((rule) => matches(rule.path, path)))
    for (const { take, key, value } of lines) {
      const before = headers.get(key)
      if (take) headers.delete(key)
      else headers.set(key, before === undefined ? value : `${before}, ${value}`)
    }
  return headers
}
