import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-search',
  part: 2,
  title: 'Search in files',
  summary: 'Build a tool that searches the texts in one folder, and answers briefly however much there is.',
  chapter: { number: 12, slug: 'file-search', title: 'A server that searches files' },
  entry: 'server.ts',
  minutes: 40,
  hints: [
    `The starter finds the files; what is left is a loop in a loop: **over the files**, in the order of their paths, and **over
the lines** of each, with a counter that ends both.

Nearly everything that goes wrong here goes wrong at the edges: where a line ends, what the query means, what is trimmed
and cut, and when. Write down the order of the steps for one line before you write them in code. And do not reach for
\`RegExp\`: the query is text.`,

    `**Files.** \`(await walk(root)).filter(compile(file_pattern)).sort()\`. Sort before you read: then the first twenty lines are
the right ones, and you can stop there.

**One file.** Read its bytes. \`bytes.includes(0)\` says whether it is binary. \`bytes.toString('utf8').split('\\n')\` gives its
lines; not \`node:readline\`, which ends lines elsewhere too.

**One line.** First ask: \`line.toLowerCase().includes(query.toLowerCase())\`. Only then make it presentable:
\`line.trim().slice(0, 100)\`, in that order. The index of the array counts from 0, people count from 1.

**The answer.** Stop at twenty lines in all. \`join('\\n')\`, or the sentence where there are none.`,

    `Nearly all of it:

\`\`\`ts
async function search(query: string, filePattern: string): Promise<string[]> {
  const paths = (await walk(root)).filter(compile(filePattern)).sort()
  const wanted = query.toLowerCase()
  const found: string[] = []
  for (const path of paths) {
    const bytes = await readFile(join(root, path))
    if (bytes.includes(0)) continue
    for (const [index, line] of bytes.toString('utf8').split('\\n').entries()) {
      if (!line.toLowerCase().includes(wanted)) continue
      found.push(\`\${path}:\${index + 1}: \${line.trim().slice(0, 100)}\`)
      if (found.length === 20) return found
    }
  }
  return found
}
\`\`\`

And the arguments:

\`\`\`ts
inputSchema: {
  query: z.string().min(1),
  file_pattern: z.string().default('*'),
},
\`\`\``,
  ],
}

export default exercise
