/** Who may ask what, once a revision is settled (specification: Lifecycle, Capabilities; schema of each revision). */
import type { Revision } from '../../protocol/revisions.ts'

export const SERVER_CAPABILITIES = ['tools', 'resources', 'prompts', 'completions', 'logging'] as const
export type ServerCapability = (typeof SERVER_CAPABILITIES)[number]

export const CLIENT_CAPABILITIES = ['elicitation', 'sampling', 'roots'] as const
export type ClientCapability = (typeof CLIENT_CAPABILITIES)[number]

/** First revision of what was not there from the start. */
const SINCE: Readonly<Partial<Record<ServerCapability | ClientCapability, Revision>>> = {
  completions: '2025-03-26',
  elicitation: '2025-06-18',
}

/** Whether a revision has the capability at all: `completions` and `elicitation` came later. */
export function exists(capability: ServerCapability | ClientCapability, revision: Revision): boolean {
  return revision >= (SINCE[capability] ?? '2024-11-05')
}

const modern = (revision: Revision): boolean => revision >= '2026-07-28'

/** The requests that a client may send to a server that declared the capability. */
export function clientMaySend(capability: ServerCapability, revision: Revision): readonly string[] {
  if (!exists(capability, revision)) return []
  switch (capability) {
    case 'tools':
      return ['tools/list', 'tools/call']
    case 'resources':
      return ['resources/list', 'resources/templates/list', 'resources/read']
    case 'prompts':
      return ['prompts/list', 'prompts/get']
    case 'completions':
      return ['completion/complete']
    case 'logging':
      return modern(revision) ? [] : ['logging/setLevel']
  }
}

/** What a server may ask of a client that declared the capability. */
export function serverMayAsk(capability: ClientCapability, revision: Revision): readonly string[] {
  if (!exists(capability, revision)) return []
  return { elicitation: ['elicitation/create'], sampling: ['sampling/createMessage'], roots: ['roots/list'] }[
    capability
  ]
}

/** What is sent without any capability. */
export function always(revision: Revision): readonly string[] {
  return modern(revision) ? ['server/discover', 'subscriptions/listen'] : ['ping']
}

/** How a server asks, and what happens when it asks for what was not declared. */
export function askingSentence(revision: Revision): string {
  return modern(revision)
    ? 'The server never sends a request. It asks inside an `input_required` result, and the client calls again with the answer. Needing what was not declared is error -32021 (HTTP 400).'
    : 'The server sends a request of its own, and the client answers it. What was not declared must not be asked.'
}

/** Capabilities that the modern revision keeps but new work should avoid. */
export function isDeprecated(capability: ServerCapability | ClientCapability, revision: Revision): boolean {
  return modern(revision) && ['sampling', 'roots', 'logging'].includes(capability)
}
