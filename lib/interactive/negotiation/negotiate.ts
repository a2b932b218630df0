/**
 * Which revision two sides end up with, by the rules of the specification (Versioning; Lifecycle of the handshake era)
 * as the TypeScript SDKs keep them; test/unit/interactive holds this to real clients and servers.
 */
import { HANDSHAKE_REVISIONS, REVISIONS, type Revision } from '../../protocol/revisions.ts'
import type { Exchanged, Negotiation, NegotiationInput, Outcome, Transport } from './types.ts'

/** The one revision without a handshake so far. */
export const MODERN: Revision = '2026-07-28'

const newest = (revisions: readonly Revision[]): Revision | undefined =>
  REVISIONS.findLast((revision) => revisions.includes(revision))

const handshakeOnly = (revisions: readonly Revision[]): readonly Revision[] =>
  HANDSHAKE_REVISIONS.filter((revision) => revisions.includes(revision))

const sent = (label: string, about: string): Exchanged => ({
  from: 'client',
  label,
  status: undefined,
  about,
  problem: false,
})

function received(transport: Transport, httpStatus: number, label: string, about: string, problem = false): Exchanged {
  return { from: 'server', label, status: transport === 'http' ? httpStatus : undefined, about, problem }
}

const failed = (
  failure: (Outcome & { ok: false })['failure'],
  code: string | undefined,
  sentence: string,
): Outcome => ({
  ok: false,
  failure,
  code,
  sentence,
})

const reached = (era: 'legacy' | 'modern', revision: Revision): Outcome => ({
  ok: true,
  era,
  revision,
  sentence:
    era === 'modern'
      ? `They speak ${revision}, without a handshake: every request names it.`
      : `They speak ${revision}, settled by the handshake.`,
})

/** The handshake: the server echoes a revision that it knows, and otherwise offers its newest. */
function handshake({ clientRevisions, serverRevisions, transport }: NegotiationInput): Negotiation {
  const mine = handshakeOnly(clientRevisions)
  const theirs = handshakeOnly(serverRevisions)
  const asked = newest(mine)
  if (!asked) {
    const sentence = 'The client has no revision left that it could ask for.'
    return { messages: [], outcome: failed('speaks-nothing', undefined, sentence) }
  }
  const open = sent('initialize', `Asks for ${asked}, the newest revision with a handshake that the client speaks.`)
  if (theirs.length === 0) {
    const about = `Unsupported protocol version; data: { "supported": ["${MODERN}"], "requested": "${asked}" }.`
    return {
      messages: [open, received(transport, 400, 'error -32022', about, true)],
      outcome: failed(
        'no-fall-forward',
        '-32022',
        'A client of the handshake era cannot go forward: it does not know the revision that the server names.',
      ),
    }
  }
  const answered = theirs.includes(asked) ? asked : (newest(theirs) as Revision)
  const echo =
    answered === asked
      ? 'The server speaks it and says so.'
      : `The server does not speak ${asked}: it offers its newest.`
  const answer = received(transport, 200, `result: ${answered}`, echo)
  if (!mine.includes(answered)) {
    const sentence = `The client does not speak ${answered}, so it disconnects. The server sent no error: the handshake has none for this.`
    return { messages: [open, answer], outcome: failed('no-common-revision', undefined, sentence) }
  }
  const header =
    transport === 'http' && answered >= '2025-06-18'
      ? ' From here on, each request has the header MCP-Protocol-Version.'
      : ''
  const ready = sent('notifications/initialized', `The client is ready; the work begins.${header}`)
  const accepted =
    transport === 'http' ? [received(transport, 202, 'accepted', 'A notification gets no answer, only a status.')] : []
  return { messages: [open, answer, ready, ...accepted], outcome: reached('legacy', answered) }
}

/** A server of the handshake era does not know the question, and says so in its own way. */
function unknownQuestion(transport: Transport): Exchanged {
  return transport === 'stdio'
    ? received(
        transport,
        200,
        'error -32601',
        'Method not found. Others answer with another error, or not at all: all of it means “not modern”.',
        true,
      )
    : received(
        transport,
        400,
        'error -32000',
        'Unsupported protocol version, in the words of the handshake era: no code that the modern era knows.',
        true,
      )
}

/** Plays the opening of a conversation. Both sides must speak something that suits the client's mode. */
export function negotiate(input: NegotiationInput): Negotiation {
  const { mode, serverRevisions, transport } = input
  if (serverRevisions.length === 0) {
    const sentence = 'The server speaks no revision: choose at least one for it.'
    return { messages: [], outcome: failed('speaks-nothing', undefined, sentence) }
  }
  if (mode === 'legacy') return handshake(input)
  const aside =
    mode === 'auto' && transport === 'stdio'
      ? ' On stdio, the SDK asks a second process that it starts for this alone.'
      : ''
  const probe = sent('server/discover', `Asks in ${MODERN} what the server speaks.${aside}`)
  if (serverRevisions.includes(MODERN)) {
    const answer = received(
      transport,
      200,
      `result: ${MODERN}`,
      `supportedVersions names the modern revisions: ["${MODERN}"].`,
    )
    return { messages: [probe, answer], outcome: reached('modern', MODERN) }
  }
  const refusal = unknownQuestion(transport)
  if (mode === 'pin') {
    const sentence = `Version negotiation failed: the server did not offer ${MODERN}, and a pinned client does not fall back.`
    return { messages: [probe, refusal], outcome: failed('era-negotiation-failed', 'ERA_NEGOTIATION_FAILED', sentence) }
  }
  const rest = handshake(input)
  return { ...rest, messages: [probe, refusal, ...rest.messages] }
}
