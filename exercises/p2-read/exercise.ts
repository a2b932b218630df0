import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-read',
  part: 2,
  title: 'Read files',
  summary: 'Build a tool that gives back the texts of one folder unchanged, and lets no path lead out of it.',
  chapter: { number: 12, slug: 'file-search', title: 'A server that searches files' },
  entry: 'server.ts',
  minutes: 50,
  hints: [
    `Two questions, one after the other. **Where does the path lead?** Not what letters are in it, but which file the system would
open in the end. **May that be read?** Is it there, is it a file, how large is it, is it text?

Make a function of each. The first gives back a path that is certain to lie inside, and nothing else is ever opened. All
refusals end up in one place, which turns them into a result with \`isError\`. Write their texts yourself: those of the
system hold paths that are nobody's business.`,

    `**Where it leads**, in this order:

1. a NUL character in it: refuse
2. \`resolve(root, path)\`: folds \`..\`, and shows that an absolute path has taken the root's place
3. not the root, and not beginning with the root and a separator: refuse
4. \`realpath\` of that: follows all links; if it throws, there is no such file
5. the comparison of 3 once more, with the real path

For the last one the root has to be real as well: \`await realpath(process.env.SEARCH_ROOT)\`, once at the start.

**Whether it may be read**: \`stat\` gives \`isFile()\` and \`size\`; compare before you read. Then read the bytes, and
refuse if \`bytes.includes(0)\`.

**The text**: \`bytes.toString('utf8')\` changes nothing. \`new TextDecoder().decode(bytes)\` drops a byte-order mark; with
\`{ ignoreBOM: true }\` it does not. And an empty text is falsy, but right.`,

    `Nearly all of it. In \`inside.ts\`:

\`\`\`ts
const isInside = (root: string, path: string) => path === root || path.startsWith(root + sep)

export async function inside(root: string, asked: string): Promise<string> {
  if (asked.includes('\\0')) throw new Refusal('A path cannot hold a NUL byte.')
  const wanted = resolve(root, asked)
  if (!isInside(root, wanted)) throw new Refusal(\`"\${asked}" is outside.\`)
  const real = await realpath(wanted).catch(() => {
    throw new Refusal(\`There is no file "\${asked}".\`)
  })
  if (!isInside(root, real)) throw new Refusal(\`"\${asked}" is outside.\`)
  return real
}
\`\`\`

In \`server.ts\`:

\`\`\`ts
async function read(path: string): Promise<string> {
  const real = await inside(root, path)
  const info = await stat(real)
  if (!info.isFile()) throw new Refusal(\`"\${path}" is a folder.\`)
  if (info.size > 262_144) throw new Refusal(\`"\${path}" is too large.\`)
  const bytes = await readFile(real)
  if (bytes.includes(0)) throw new Refusal(\`"\${path}" is a binary file.\`)
  return bytes.toString('utf8')
}
\`\`\`

In the handler, \`catch\` what \`read\` throws: the message of a \`Refusal\` goes into the text, for any other error a
general sentence does.`,
  ],
}

export default exercise
