import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-calculator',
  part: 1,
  title: 'A calculator',
  summary: 'Build a server with one tool that works out arithmetic, without ever running what it is sent.',
  chapter: { number: 4, slug: 'first-server', title: 'Your first server' },
  entry: 'server.ts',
  minutes: 40,
  hints: [
    `Two pieces of work that do not need each other: **offering the tool** (\`registerTool\` in \`server.ts\`) and
**doing the arithmetic** (\`evaluate\` in \`calculator.ts\`).

Offer the tool first, with an \`evaluate\` that can only read one number: a whole row of checks tells you at once whether
that half is right. Do not reach for \`eval\`, \`Function\` or \`vm\`, behind a filter or not. A filter that lets
\`9**9**9\` or \`8 // 2\` through is easy to write and hard to see.`,

    `**The tool.** \`inputSchema\` takes an object of zod types: \`{ expression: z.string() }\`. The handler gets the
checked arguments and returns \`{ content: [{ type: 'text', text: '…' }] }\`. To refuse, return the same with
\`isError: true\` beside \`content\`: catch the error that \`evaluate\` throws and put its message into the text.

**The arithmetic.** First cut the text into tokens: numbers, operators, parentheses; whatever is none of these is refused
by name. Then write one function for each level of precedence, each of which calls the next tighter one:

- \`expression\`: one \`term\`, then, as long as the next token is \`+\` or \`-\`, another
- \`term\`: one \`factor\`, then, as long as the next token is \`*\` or \`/\`, another
- \`factor\`: \`-\` and a factor, or \`(\` and an expression and \`)\`, or a number

When \`expression\` is done and a token is left over, the text was wrong. Count how deep the parentheses go, and refuse
before the stack does.`,

    `Nearly all of it. In \`server.ts\`:

\`\`\`ts
server.registerTool(
  'calculate',
  { description: 'Evaluates arithmetic with + - * / and parentheses.', inputSchema: { expression: z.string() } },
  ({ expression }) => {
    try {
      return { content: [{ type: 'text', text: \`Result: \${evaluate(expression)}\` }] }
    } catch (error) {
      const text = error instanceof Error ? error.message : 'That cannot be calculated.'
      return { content: [{ type: 'text', text }], isError: true }
    }
  },
)
\`\`\`

In \`calculator.ts\`, with \`tokens\` an array of strings and \`next\` the index of the next one:

\`\`\`ts
function readTerm(): number {
  let value = readFactor()
  while (tokens[next] === '*' || tokens[next] === '/') {
    const operator = tokens[next++]
    const right = readFactor()
    if (operator === '/' && right === 0) throw new Error('Division by zero.')
    value = operator === '*' ? value * right : value / right
  }
  return value
}
\`\`\`

\`readExpression\` is the same with \`+\`, \`-\` and \`readTerm\`. \`readFactor\` looks at one token: a minus, an opening
parenthesis (read an expression, then insist on \`)\`), a digit, or else an error that says what was there.`,
  ],
}

export default exercise
