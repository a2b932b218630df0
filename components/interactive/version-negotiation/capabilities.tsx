'use client'

import { useState } from 'react'
import {
  always,
  askingSentence,
  CLIENT_CAPABILITIES,
  clientMaySend,
  exists,
  isDeprecated,
  SERVER_CAPABILITIES,
  serverMayAsk,
  type ClientCapability,
  type ServerCapability,
} from '@/lib/interactive/negotiation/capabilities.ts'
import type { Revision } from '@/lib/protocol/revisions.ts'
import { CheckRow } from '../parts/check-row.tsx'
import { WithCode } from '../parts/with-code.tsx'

/** What each side declares, and what the other may ask of it then. */
export function Capabilities({ revision }: { revision: Revision }) {
  const [offered, setOffered] = useState<readonly ServerCapability[]>(['tools'])
  const [declared, setDeclared] = useState<readonly ClientCapability[]>(['elicitation'])
  const options = <Name extends ServerCapability | ClientCapability>(names: readonly Name[]) =>
    names
      .filter((name) => exists(name, revision))
      .map((value) => ({ value, label: isDeprecated(value, revision) ? `${value} (deprecated)` : value }))
  const mayAsk = declared.flatMap((name) => serverMayAsk(name, revision))
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <CheckRow
        legend="The server declares"
        options={options(SERVER_CAPABILITIES)}
        values={offered}
        onChange={setOffered}
      />
      <Methods
        title="The client may send"
        methods={[...always(revision), ...offered.flatMap((name) => clientMaySend(name, revision))]}
      />
      <CheckRow
        legend="The client declares"
        options={options(CLIENT_CAPABILITIES)}
        values={declared}
        onChange={setDeclared}
      />
      <Methods title="The server may ask for" methods={mayAsk} />
      <p className="text-muted">
        <WithCode>{askingSentence(revision)}</WithCode>
      </p>
    </div>
  )
}

function Methods({ title, methods }: { title: string; methods: readonly string[] }) {
  return (
    <p>
      {title}:{' '}
      {methods.length === 0
        ? 'nothing.'
        : methods.map((method, index) => (
            <span key={method}>
              {index > 0 && ', '}
              <code>{method}</code>
            </span>
          ))}
    </p>
  )
}
