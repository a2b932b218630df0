/** What a server that keeps to the protocol answers, by its script. */
import { ASKED_REVISION, isHandshakeRevision } from '../../protocol/revisions.ts'
import type { Outcome, ServerScript } from './scene.ts'

type Params = Readonly<Record<string, unknown>>

const METHOD_NOT_FOUND = -32601
const INVALID_PARAMS = -32602

/** Requests that a client may make of a capability that has nothing to offer here. */
const EMPTY: Readonly<Record<string, Record<string, unknown>>> = {
  'resources/list': { resources: [] },
  'resources/templates/list': { resourceTemplates: [] },
  'prompts/list': { prompts: [] },
  'completion/complete': { completion: { values: [] } },
  'logging/setLevel': {},
}

const CAPABILITIES: readonly (readonly [prefix: string, capability: string])[] = [
  ['tools/', 'tools'],
  ['resources/', 'resources'],
  ['prompts/', 'prompts'],
  ['completion/', 'completions'],
  ['logging/', 'logging'],
  ['tasks/', 'tasks'],
]

/** The capability that a server declares which has `method`; undefined where it takes none, or is no method of MCP. */
export function capabilityOf(method: string): string | undefined {
  return CAPABILITIES.find(([prefix]) => method.startsWith(prefix))?.[1]
}

/** The revision that answers a client's wish: the one it asked for, else the newest with a handshake. */
export function negotiate(params: Params) {
  const asked = params['protocolVersion']
  return isHandshakeRevision(asked) ? asked : ASKED_REVISION
}

export function usualOutcome(script: ServerScript, method: string, params: Params): Outcome {
  const { capabilities, serverInfo } = script
  if (method === 'initialize') return { result: { protocolVersion: negotiate(params), capabilities, serverInfo } }
  if (method === 'ping') return { result: {} }
  const capability = capabilityOf(method)
  if (capability === undefined || !(capability in capabilities)) return notFound(method)
  if (method === 'tools/list') return listPage(script, params)
  if (method === 'tools/call') return call(script, params)
  const empty = EMPTY[method]
  return empty ? { result: empty } : notFound(method)
}

function listPage({ pages }: ServerScript, { cursor }: Params): Outcome {
  const before = pages.findIndex(({ nextCursor }) => nextCursor !== undefined && nextCursor === cursor)
  if (cursor !== undefined && before < 0) return refused(`There is no page ${JSON.stringify(cursor)}.`)
  const page = pages[before + 1]
  return { result: { ...page } }
}

function call(script: ServerScript, { name }: Params): Outcome {
  const known = script.pages.some(({ tools }) => tools.some((tool) => tool.name === name))
  return known ? script.call() : refused(`There is no tool ${JSON.stringify(name)}.`)
}

const refused = (message: string): Outcome => ({ error: { code: INVALID_PARAMS, message } })

const notFound = (method: string): Outcome => ({
  error: { code: METHOD_NOT_FOUND, message: `Method not found: ${method}` },
})
