/** Parts of a program that lessons show by name: between `// #region <name>` and `// #endregion`. */

const START = /^\s*\/\/ #region (\S+)\s*$/
const END = /^\s*\/\/ #endregion\s*$/
const MARK = /^\s*\/\/ #(end)?region\b/

/**
 * The text without the lines that mark regions: what is shown and run.
 * @param where names the file in errors
 * @throws Error, one sentence, when the marks do not fit together
 */
export function stripRegions(text: string, where: string): string {
  return parse(text, where).kept.join('\n')
}

/**
 * The lines of one region, moved left as far as they go together.
 * @throws Error, one sentence, when there is no such region
 */
export function extractRegion(text: string, name: string, where: string): string {
  const { regions } = parse(text, where)
  const lines = regions.get(name)
  if (lines) return dedent(lines)
  const known = regions.size > 0 ? `It has: ${[...regions.keys()].join(', ')}.` : 'It has none.'
  throw new Error(`${where} has no region "${name}". ${known}`)
}

function parse(text: string, where: string): { kept: string[]; regions: Map<string, string[]> } {
  const kept: string[] = []
  const regions = new Map<string, string[]>()
  let open: string | undefined
  for (const [index, line] of text.split('\n').entries()) {
    const place = `${where}:${index + 1}`
    const name = START.exec(line)?.[1]
    if (name !== undefined) {
      if (open !== undefined)
        throw new Error(`${place}: region "${name}" begins inside "${open}": regions do not nest.`)
      if (regions.has(name)) throw new Error(`${place}: there are two regions "${name}".`)
      regions.set((open = name), [])
    } else if (END.test(line)) {
      if (open === undefined) throw new Error(`${place}: a region ends here, but none began.`)
      open = undefined
    } else if (MARK.test(line)) {
      throw new Error(`${place}: write "// #region <name>" or "// #endregion", and nothing more on that line.`)
    } else {
      kept.push(line)
      if (open !== undefined) regions.get(open)!.push(line)
    }
  }
  if (open !== undefined) throw new Error(`${where}: region "${open}" has no end.`)
  return { kept, regions }
}

function dedent(lines: readonly string[]): string {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)![0].length)
  const shared = Math.min(...indents, Infinity)
  return lines
    .map((line) => line.slice(shared === Infinity ? 0 : shared))
    .join('\n')
    .replace(/^\n+|\s+$/g, '')
}
