/** A help desk in miniature: the same tickets offered as a tool, as resources, and through a prompt. SDK version 1. */
import { completable } from '@modelcontextprotocol/sdk/server/completable.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'

interface Ticket {
  readonly title: string
  open: boolean
}

const tickets = new Map<string, Ticket>([
  ['T-1', { title: 'Printer on floor 2 prints blank pages', open: true }],
  ['T-2', { title: 'Cannot sign in from home', open: true }],
  ['T-3', { title: 'New keyboard', open: false }],
])

const server = new McpServer({ name: 'desk', version: '1.0.0' })

// #region tool
// The model decides when to call this.
server.registerTool(
  'close_ticket',
  {
    description: 'Closes a ticket. Only for tickets whose problem is solved.',
    inputSchema: { id: z.string().describe('For example: T-1') },
  },
  ({ id }) => {
    const ticket = tickets.get(id)
    if (!ticket) {
      return {
        content: [{ type: 'text', text: `There is no ticket ${id}. Tickets: ${[...tickets.keys()].join(', ')}` }],
        isError: true,
      }
    }
    ticket.open = false
    return { content: [{ type: 'text', text: `Closed ${id}: ${ticket.title}` }] }
  },
)
// #endregion

// #region resource
// The application decides when to read this, or lets the user pick it.
server.registerResource(
  'open-tickets',
  'desk://tickets/open',
  { title: 'Open tickets', description: 'One line for each open ticket', mimeType: 'text/plain' },
  (uri) => {
    const lines = [...tickets].filter(([, ticket]) => ticket.open).map(([id, ticket]) => `${id} ${ticket.title}`)
    return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: lines.join('\n') }] }
  },
)
// #endregion

// #region prompt
// The user decides when to use this, by picking it from a menu or typing a slash command.
server.registerPrompt(
  'triage',
  {
    title: 'Triage a ticket',
    description: 'Asks for urgency, likely cause and next step',
    argsSchema: {
      // The host can ask for suggestions while the user types: that is `completion/complete`.
      id: completable(z.string(), (typed) => [...tickets.keys()].filter((id) => id.startsWith(typed))),
    },
  },
  ({ id }) => ({
    messages: [
      { role: 'user', content: { type: 'text', text: `Triage ticket ${id}: how urgent, likely cause, next step?` } },
    ],
  }),
)
// #endregion

await server.connect(new StdioServerTransport())
