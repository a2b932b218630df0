import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-stdio',
  part: 1,
  title: 'Five faults in a stdio server',
  summary: 'A server that compiles and starts, and misbehaves in five ways: find them on the wire, and mend them.',
  chapter: { number: 17, slug: 'debugging', title: 'Debugging' },
  entry: 'server.ts',
  minutes: 30,
  hints: [
    `Do not read the code from top to bottom. Run it, and take one failed check after the other: each names a call and what came
back. Then look for that call in the **Wire** tab (what was sent, what was answered, what stands between) and for the same
moment in the **Console** tab (what was on stderr, a stack perhaps).

Five symptoms, five causes: lines on stdout that are no messages, an error of the protocol where a list should be, a text that
nobody wrote, a request without an answer, a process that ends. The chapter has a table of ten usual mistakes; these five are
in it.`,

    `- **Lines that are no messages.** Search the file for what writes to stdout. There are two places: one runs once, one in a call.
- **An error for \`list_items\`.** Read its message in the Wire tab, past the brackets: which part of the result has which wrong
  type? Then ask why the compiler let it pass: what is the type of \`shop\`?
- **A text with \`[object Promise]\`.** Which of the two functions that \`locate_item\` could wait for does it wait for?
- **No answer for many pieces.** Play \`setAside(lamp, 13)\` through. Who calls \`resolve\`?
- **The process ends.** The Console tab shows the stack. It begins in a timer: the handler that started it has been left, and
  cannot catch anything. Ask whether the item exists before the timer is set, as the other tools do.`,

    `Nearly all of it. Both \`console.log\` become \`console.error\`. \`list_items\` gives one text, with the type that
\`answer\` insists on:

\`\`\`ts
server.registerTool('list_items', { description: 'Lists the names of all items.' }, () =>
  answer([...items.keys()].join('\\n')),
)
\`\`\`

\`locate_item\` waits: \`const aisle = await findAisle(item)\`. \`check_stock\` looks first, with the same two lines as
\`locate_item\`:

\`\`\`ts
const item = items.get(name)
if (!item) return refuse(\`There is no item "\${name}".\`)
\`\`\`

And \`quote_price\` asks before it sets anything aside:

\`\`\`ts
if (quantity > item.stock) return refuse(\`There are only \${item.stock} of \${name}.\`)
\`\`\`

That leaves a promise in \`setAside\` that could still stay open. Make it an \`async\` function, and it cannot.`,
  ],
}

export default exercise
