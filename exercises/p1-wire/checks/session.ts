/** Opening a session: versions and capabilities. */
import type { Check, CheckContext, Reply } from '../../../lib/grader/check.ts'
import { showReply } from '../../shared/answers.ts'
import { SPEC } from './messages.ts'

/** The revisions that have a handshake (specification, Versioning; 2024-10-07 came before the first one published). */
const KNOWN = ['2025-11-25', '2025-06-18', '2025-03-26', '2024-11-05', '2024-10-07']
const NEWEST = '2025-11-25'

const negotiation = { title: 'Lifecycle › Version negotiation', url: `${SPEC}basic/lifecycle#version-negotiation` }

/** Asks a server of its own for one version. */
async function initialize(context: CheckContext, protocolVersion: string): Promise<{ version: unknown; reply: Reply }> {
  const connection = await context.open({ handshake: false })
  const reply = await connection.request('initialize', {
    protocolVersion,
    capabilities: {},
    clientInfo: { name: 'mcp-workbook', version: '1.0.0' },
  })
  return { version: reply.result?.['protocolVersion'], reply }
}

const WHY = 'The client reads the answer and decides whether it can speak that version; if not, it disconnects.'

export const sessionChecks: readonly Check[] = [
  {
    id: 'protocol-version',
    title: 'Answers with the version asked for, if it serves it',
    level: 'must',
    spec: negotiation,
    lane: 'own',
    async run(context) {
      // Whatever was answered to the newest version is one that the server serves: asked for it, it must answer it.
      const served = context.server.initializeResult.protocolVersion
      const older = context.random.pick(KNOWN.slice(1, 4))
      const asked = served === NEWEST ? older : served
      const { version, reply } = await initialize(context, asked)
      if (version === asked || (served === NEWEST && KNOWN.includes(version as string))) return
      context.fail(
        {
          summary:
            served === NEWEST
              ? `Asked for ${asked}, the server did not answer with a version of the protocol.`
              : `The server serves ${asked}, but does not answer with it when asked for it.`,
          sent: `initialize, protocolVersion: "${asked}"`,
          received: showVersion(version, reply),
          expected: served === NEWEST ? `"${asked}", or another version that the server serves` : `"${asked}"`,
          why: WHY,
          fix: 'Keep a list of the versions you serve. Answer with the one asked for if it is in the list, else with your newest.',
        },
        reply,
      )
    },
  },
  {
    id: 'unknown-version',
    title: 'Answers an unknown version with one that it serves',
    level: 'must',
    spec: negotiation,
    lane: 'own',
    async run(context) {
      const asked = context.random.pick(['1.0', '2023-02-30', '1999-12-31', `draft-${context.random.word()}`])
      const { version, reply } = await initialize(context, asked)
      if (KNOWN.includes(version as string)) return
      context.fail(
        {
          summary:
            version === asked
              ? `The server claims to serve version "${asked}", which does not exist.`
              : `Asked for version "${asked}", which does not exist, the server did not offer one that does.`,
          sent: `initialize, protocolVersion: "${asked}"`,
          received: showVersion(version, reply),
          expected: `a result with a version that the server serves, such as "${NEWEST}"`,
          why: WHY,
          fix: 'Answer with the version asked for only if it is in your list; if it is not, answer with your newest. It is no error.',
        },
        reply,
      )
    },
  },
  {
    id: 'tools-capability',
    title: 'Declares that it has tools',
    level: 'must',
    spec: { title: 'Tools › Capabilities', url: `${SPEC}server/tools#capabilities` },
    async run({ server, fail }) {
      const { tools } = server.initializeResult.capabilities
      if (typeof tools === 'object' && tools !== null) return
      const entry = server.log.find(({ kind, direction }) => kind === 'result' && direction === 'received')
      fail(
        {
          summary: 'The answer to initialize does not declare the capability tools.',
          sent: 'initialize',
          received: `capabilities: ${JSON.stringify(server.initializeResult.capabilities)}`,
          expected: 'capabilities: {"tools":{}}',
          why: 'A client asks only for what was declared: without it, nobody ever lists or calls your tool.',
          fix: 'Put tools: {} into the capabilities of the initialize result.',
        },
        ...(entry ? [entry] : []),
      )
    },
  },
]

function showVersion(version: unknown, reply: Reply): string {
  return version === undefined ? showReply(reply) : `protocolVersion: ${JSON.stringify(version)}`
}
