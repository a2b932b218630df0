import type { Revision } from '../../protocol/revisions.ts'

export type Transport = 'stdio' | 'http'

/**
 * What a client tries, by the name that the TypeScript SDK (version 2) gives it: `legacy` opens with the handshake and
 * nothing else, `auto` asks for the modern era first and falls back, `pin` takes the modern revision or nothing.
 */
export type ClientMode = 'legacy' | 'auto' | 'pin'

export interface NegotiationInput {
  readonly mode: ClientMode
  /** Revisions with a handshake that the client speaks; `pin` has no use for them. */
  readonly clientRevisions: readonly Revision[]
  readonly serverRevisions: readonly Revision[]
  readonly transport: Transport
}

export interface Exchanged {
  readonly from: 'client' | 'server'
  readonly label: string
  /** HTTP status of an answer; undefined on stdio and for what the client sends. */
  readonly status: number | undefined
  /** What there is to know about it, in a sentence. */
  readonly about: string
  readonly problem: boolean
}

export type Outcome =
  | { readonly ok: true; readonly era: 'legacy' | 'modern'; readonly revision: Revision; readonly sentence: string }
  | {
      readonly ok: false
      readonly failure: 'no-common-revision' | 'no-fall-forward' | 'era-negotiation-failed' | 'speaks-nothing'
      /** JSON-RPC code that the client was given, or the SDK's name for the failure. */
      readonly code: string | undefined
      readonly sentence: string
    }

export interface Negotiation {
  readonly messages: readonly Exchanged[]
  readonly outcome: Outcome
}
