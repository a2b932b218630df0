'use client'

import { useState } from 'react'
import { negotiate } from '@/lib/interactive/negotiation/negotiate.ts'
import type { NegotiationInput } from '@/lib/interactive/negotiation/types.ts'
import { HANDSHAKE_REVISIONS, REVISIONS } from '@/lib/protocol/revisions.ts'
import { CheckRow } from '../parts/check-row.tsx'
import { Live } from '../parts/live.tsx'
import { Piece } from '../parts/piece.tsx'
import { RadioRow } from '../parts/radio-row.tsx'
import { Sequence } from '../parts/sequence.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { WithCode } from '../parts/with-code.tsx'
import { Capabilities } from './capabilities.tsx'

const MODES = [
  { value: 'legacy', label: 'Handshake only', about: 'SDK mode legacy, its default' },
  { value: 'auto', label: 'Both eras', about: 'SDK mode auto' },
  { value: 'pin', label: 'Modern only', about: 'SDK mode pin' },
] as const

const TRANSPORTS = [
  { value: 'stdio', label: 'stdio' },
  { value: 'http', label: 'Streamable HTTP' },
] as const

const choices = <Value extends string>(values: readonly Value[]) => values.map((value) => ({ value, label: value }))

const FIRST: NegotiationInput = {
  mode: 'auto',
  clientRevisions: HANDSHAKE_REVISIONS,
  serverRevisions: HANDSHAKE_REVISIONS,
  transport: 'stdio',
}

/** Chapters 13 and 30: what two sides speak, and what becomes of it. */
export function VersionNegotiation() {
  const [input, setInput] = useState(FIRST)
  const change = (changes: Partial<NegotiationInput>) => setInput({ ...input, ...changes })
  const { messages, outcome } = negotiate(input)
  return (
    <Piece
      title="Which revision will they speak?"
      todo="Choose what the client and the server know, and see how they come to terms, or do not."
      limits="Model: the rules of the specification as both TypeScript SDKs keep them (client 2.4.0, sdk 1.32.2). HTTP means Streamable HTTP with JSON-RPC over POST; the two endpoints of 2024-11-05 are left out, and so is a server that never answers, to which a client in mode auto falls back after a time."
    >
      <RadioRow legend="The client speaks" options={MODES} value={input.mode} onChange={(mode) => change({ mode })} />
      <CheckRow
        legend="Revisions of its handshake"
        options={choices(HANDSHAKE_REVISIONS)}
        values={input.clientRevisions}
        disabled={input.mode === 'pin'}
        onChange={(clientRevisions) => change({ clientRevisions })}
      />
      <CheckRow
        legend="The server speaks"
        options={choices(REVISIONS)}
        values={input.serverRevisions}
        onChange={(serverRevisions) => change({ serverRevisions })}
      />
      <RadioRow
        legend="Transport"
        options={TRANSPORTS}
        value={input.transport}
        onChange={(transport) => change({ transport })}
      />
      {messages.length > 0 && (
        <Sequence
          label="Messages of the opening"
          items={messages.map(({ status, label, ...rest }) => ({
            ...rest,
            label: status === undefined ? label : `HTTP ${status}, ${label}`,
          }))}
          row={(item, arrow) => (
            <>
              {arrow}
              <span className="block px-3 pb-1.5 text-center text-xs text-muted">
                <WithCode>{item.about}</WithCode>
              </span>
            </>
          )}
        />
      )}
      <Live>
        <Verdict
          verdict={outcome.ok ? 'pass' : 'fail'}
          word={outcome.ok ? `Agreed: ${outcome.revision}` : 'No agreement'}
        >
          <p>{outcome.sentence}</p>
          {!outcome.ok && outcome.code && (
            <p>
              The client’s program sees <code>{outcome.code}</code>.
            </p>
          )}
        </Verdict>
      </Live>
      {outcome.ok && <Capabilities revision={outcome.revision} />}
    </Piece>
  )
}
