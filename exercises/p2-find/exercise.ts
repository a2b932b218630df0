import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-find',
  part: 2,
  title: 'Find files',
  summary: 'Build a tool that finds files by pattern in one folder, and never leaves it.',
  chapter: { number: 12, slug: 'file-search', title: 'A server that searches files' },
  entry: 'server.ts',
  minutes: 50,
  hints: [
    `Three pieces, and they do not need each other:

- **walk** the folder and gather the path of every file that may be seen,
- **match** each path against the pattern,
- **answer**: sort, cut, join.

Do not look for a function that does all of it. The libraries for patterns each read them a little differently (whether
\`*.md\` means files at any depth, whether \`*\` crosses a slash, what \`(\` and \`!\` mean), and here the brief says how.
Begin with a walk that lists everything: when the pattern is a plain name, that already turns several checks green.`,

    `**The walk.** \`readdir(folder, { withFileTypes: true })\` gives entries with a \`name\`, \`isDirectory()\` and \`isFile()\`.
Both are false for a link, so whoever asks them follows none, comes to no circle and never leaves the folder. Skip hidden
names before anything else: then nothing below them is seen either. Build each path as you go down, with \`/\`.

**The match.** Split pattern and path at \`/\` and go through both, name by name. A part that is \`**\` may stand for no name,
one, two, and so on: try each. Any other part has to fit one name. For a pattern without a slash, only the last name of
the path counts. Braces come first: \`a.{md,txt}\` is two patterns, \`a.md\` and \`a.txt\`, and a path fits if one of them does.

**One name.** As a regular expression: escape everything that means something there, then put \`[^/]*\` for \`*\` and \`[^/]\`
for \`?\`, and \`^\` and \`$\` around it.

**The answer.** \`paths.sort().slice(0, max_results).join('\\n')\`, or the sentence where there are none. Ranges and defaults are
the schema's work.`,

    `Nearly all of it. The walk:

\`\`\`ts
async function walk(folder: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue
    const path = folder === '' ? entry.name : \`\${folder}/\${entry.name}\`
    if (entry.isDirectory()) paths.push(...(await walk(path)))
    else if (entry.isFile()) paths.push(path)
  }
  return paths
}
\`\`\`

The match, with \`alternatives\` giving the patterns without braces:

\`\`\`ts
function fits(parts: string[], names: string[]): boolean {
  const [part, ...rest] = parts
  if (part === undefined) return names.length === 0
  if (part === '**') return names.some((_, skip) => fits(rest, names.slice(skip)))
  const [name, ...below] = names
  return name !== undefined && fitsName(part, name) && fits(rest, below)
}

const parts = pattern.includes('/') ? pattern.split('/') : ['**', pattern]
\`\`\`

That last line makes a name at any depth a case of \`**/\`. The tool:

\`\`\`ts
inputSchema: {
  pattern: z.string(),
  max_results: z.number().int().min(1).max(1000).default(20),
},
\`\`\``,
  ],
}

export default exercise
