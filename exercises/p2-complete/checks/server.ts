/** What a host learns before it calls anything: the instructions, and what is said about each tool. */
import type { Check } from '../../../lib/grader/check.ts'
import { quote } from '../../shared/answers.ts'
import { listTools } from '../../shared/listing.ts'
import { SPEC, TOOLS } from './files.ts'

export const TOOLS_LISTED = 'tools-listed'

export const serverChecks: readonly Check[] = [
  {
    id: 'instructions',
    title: 'Gives instructions with its answer to initialize',
    level: 'must',
    spec: { title: 'Lifecycle › Initialization', url: `${SPEC}basic/lifecycle#initialization` },
    async run({ server, fail }) {
      const { instructions } = server.initializeResult
      if (typeof instructions === 'string' && instructions.trim() !== '') return
      const about = server.log.find(({ kind }) => kind === 'result')
      fail(
        {
          summary: 'The answer to initialize has no instructions.',
          sent: 'initialize',
          received: `instructions: ${JSON.stringify(instructions) ?? 'absent'}`,
          expected: 'instructions: a text that says how the tools go together',
          why: 'A host may put it in front of the model. The descriptions of single tools cannot say in which order to use them.',
          fix: "With the SDK: new McpServer({ name, version }, { instructions: '…' }), in the second argument.",
        },
        ...(about ? [about] : []),
      )
    },
  },
  {
    id: TOOLS_LISTED,
    title: 'Lists the three tools',
    level: 'must',
    spec: { title: 'Tools › Listing tools', url: `${SPEC}server/tools#listing-tools` },
    async run(context) {
      const { tools, reply } = await listTools(context)
      const missing = TOOLS.filter((name) => !tools.some((tool) => tool?.name === name))
      if (missing.length === 0) return
      context.fail(
        {
          summary: `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not in the list of tools.`,
          sent: 'tools/list',
          received: `tools: ${tools.map((tool) => JSON.stringify(tool?.name)).join(', ') || 'none'}`,
          expected: `tools with the names ${TOOLS.join(', ')}`,
          why: 'A host offers the model the tools that are listed, and no others.',
        },
        reply,
      )
    },
  },
  {
    id: 'read-only-hint',
    title: 'Says of each tool that it only reads',
    level: 'must',
    spec: { title: 'Schema › ToolAnnotations', url: `${SPEC}schema#toolannotations` },
    needs: [TOOLS_LISTED],
    async run(context) {
      const { tools, reply } = await listTools(context)
      for (const name of TOOLS) {
        const tool = tools.find((one) => one?.name === name) as { annotations?: { readOnlyHint?: unknown } } | undefined
        if (tool?.annotations?.readOnlyHint === true) continue
        context.fail(
          {
            summary: `${name} is not marked as a tool that only reads.`,
            sent: 'tools/list',
            received: `annotations of ${name}: ${quote(JSON.stringify(tool?.annotations) ?? 'absent')}`,
            expected: 'annotations: { "readOnlyHint": true }, on each of the three',
            why: 'Without the hint a host has to take a tool for one that changes things, and may ask its user before every call.',
            fix: 'Put annotations: { readOnlyHint: true } beside inputSchema.',
          },
          reply,
        )
      }
    },
  },
]
