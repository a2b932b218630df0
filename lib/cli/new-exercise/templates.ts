/**
 * The files of a new exercise: small, but whole. A server with one tool, a check of its own beside those that every
 * exercise shares, a start that fails it, a solution and a server of another make that pass, and a wrong one that trips it.
 */

/** What the templates need to know: `p1-word-count` becomes server `word-count`, tool `word_count`. */
export interface Names {
  readonly slug: string
  readonly part: 1 | 2
  readonly server: string
  readonly tool: string
  readonly title: string
}

const exercise = ({ slug, part, tool, title }: Names) => `import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: '${slug}',
  part: ${part},
  title: '${title}',
  summary: 'Build a server with one tool, ${tool}, that gives back the text it is sent.',
  chapter: { number: 4, slug: 'first-server', title: 'Your first server' },
  entry: 'server.ts',
  minutes: 20,
  hints: [
    'The server is there, and connected. What is missing is a tool: register it before \`server.connect\`.',
    '\`server.registerTool(name, config, handler)\` takes the input schema as an object of zod types.',
    'The handler returns \`{ content: [{ type: "text", text }] }\`.',
  ],
}

export default exercise
`

const brief = ({ server, tool }: Names) => `The server \`${server}\` starts and says its name. Give it a tool.

## The tool

- Its name is \`${tool}\`. It takes one argument, \`text\`, a string.
- It answers with one text block that holds \`text\` unchanged.
`

const checks = ({ slug, server, tool }: Names) => `import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { universalChecks } from '../../lib/grader/universal.ts'
import { findTool } from '../shared/listing.ts'

const exercise: ExerciseChecks = {
  slug: '${slug}',
  checks: [
    {
      id: 'tool-listed',
      title: 'Lists the tool ${tool}',
      level: 'must',
      spec: {
        title: 'Tools › Listing tools',
        url: 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools#listing-tools',
      },
      async run(context) {
        await findTool(context, '${tool}')
      },
    },
    {
      id: 'text-unchanged',
      title: 'Answers with the text, unchanged',
      level: 'must',
      spec: { title: 'Brief › The tool' },
      needs: ['tool-listed'],
      async run(context) {
        const text = \`\${context.random.word()} \${context.random.int(1, 999)}\`
        const reply = await context.server.callTool('${tool}', { text })
        const content = (reply.result?.content ?? []) as { type: string; text?: string }[]
        if (content[0]?.type === 'text' && content[0].text === text) return
        context.fail(
          {
            summary: '${tool} did not give back the text it was sent.',
            sent: \`${tool} \${JSON.stringify({ text })}\`,
            received: JSON.stringify(reply.result ?? reply.error),
            expected: \`a first text block that holds \${JSON.stringify(text)}\`,
          },
          reply,
        )
      },
    },
    ...universalChecks({ serverName: '${server}', tools: true }),
  ],
}

export default exercise
`

const proof = `/** Why the starter is not done yet: ids of exactly the checks that fail on \`start/\`; the rest passes or is skipped. */
export const startTrips: readonly string[] = ['tool-listed']
`

const head = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'`

const start = ({ server, tool }: Names) => `${head}

const server = new McpServer({ name: '${server}', version: '1.0.0' })

// Register the tool \`${tool}\` here.

await server.connect(new StdioServerTransport())
`

const withTool = ({ server, tool }: Names, answer: string) => `${head}
import { z } from 'zod'

const server = new McpServer({ name: '${server}', version: '1.0.0' })

server.registerTool(
  '${tool}',
  { description: 'Gives back the text it is sent.', inputSchema: { text: z.string() } },
  ({ text }) => ({ content: [{ type: 'text', text${answer} }] }),
)

await server.connect(new StdioServerTransport())
`

const broken = (names: Names) => `// Mistake: tidies the text on its way out.
// Trips: text-unchanged
${withTool(names, ': text.toUpperCase()')}`

const right = ({
  server,
  tool,
}: Names) => `// The SDK's low-level Server: request handlers, and the input schema by hand.
import { Server } from '@modelcontextprotocol/sdk/server/index.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'

const server = new Server({ name: '${server}', version: '1.0.0' }, { capabilities: { tools: {} } })

server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [
    {
      name: '${tool}',
      description: 'Gives back the text it is sent.',
      inputSchema: { type: 'object', properties: { text: { type: 'string' } }, required: ['text'] },
    },
  ],
}))

server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
  const text = params.arguments?.text
  if (params.name !== '${tool}') throw new McpError(ErrorCode.InvalidParams, \`There is no tool \${params.name}.\`)
  if (typeof text !== 'string') throw new McpError(ErrorCode.InvalidParams, 'text must be a string.')
  return { content: [{ type: 'text', text }] }
})

await server.connect(new StdioServerTransport())
`

/** The files of a new exercise, by path below its folder. */
export function exerciseFiles(names: Names): Record<string, string> {
  return {
    'exercise.ts': exercise(names),
    'brief.mdx': brief(names),
    'checks.ts': checks(names),
    'proof.ts': proof,
    'start/server.ts': start(names),
    'solution/server.ts': withTool(names, ''),
    'broken/changes-the-text.ts': broken(names),
    'right/low-level.ts': right(names),
  }
}
