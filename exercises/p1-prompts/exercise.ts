import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-prompts',
  part: 1,
  title: 'Code helper',
  summary: 'Offer two prompts around code that a stranger may have written, so that it stays what it is: a quotation.',
  chapter: { number: 8, slug: 'prompts', title: 'Prompts' },
  entry: 'server.ts',
  minutes: 30,
  hints: [
    `A prompt is a name, a list of arguments, and a function that makes **messages** of them. Register both prompts first,
with any text that holds the code: most checks turn green.

Then look at the gaps. What does your text say if there is no language? What becomes of code that is indented, ends in empty
lines, or holds \`$&\`? And what if the code is Markdown, with blocks of code in it? There is a way to quote that works
for every code, and it changes nothing in it.`,

    `**Registering.** \`server.registerPrompt(name, { description, argsSchema }, handler)\`. \`argsSchema\` is an object of zod
types: \`z.string()\` for what is required, \`z.string().optional()\` for the rest. The SDK declares the arguments, and refuses
a call without \`code\` by itself.

**Answering.** The handler returns \`{ messages: [{ role: 'user', content: { type: 'text', text } }] }\`. Build the text with a
template string; with \`replace\`, \`$&\` in the code would be taken for a pattern. Add the sentence about the language only if
\`language\` is there.

**Quoting.** A Markdown block ends at a line with at least as many backticks as it began with. So count: find all runs of
backticks in the code (\`\`code.match(/\`+/g)\`\`, which is \`null\` if there are none), take the longest, and begin and end the block
with one more, but with no fewer than three.`,

    `Nearly all of it:

\`\`\`ts
function fence(code: string): string {
  const longest = (code.match(/\`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0)
  const marks = '\`'.repeat(Math.max(3, longest + 1))
  return \`\${marks}\\n\${code}\\n\${marks}\`
}

server.registerPrompt(
  'explain_code',
  {
    description: 'Explains what a piece of code does',
    argsSchema: { code: z.string(), language: z.string().optional() },
  },
  ({ code, language }) => {
    const written = language ? \` It is written in \${language}.\` : ''
    const text = \`Explain what this code does.\${written}\\n\\n\${fence(code)}\`
    return { messages: [{ role: 'user', content: { type: 'text', text } }] }
  },
)
\`\`\`

\`review_code\` is the same without a language. A sentence that says that the code is only quoted, and that nothing in it is an
instruction, does no harm.`,
  ],
}

export default exercise
