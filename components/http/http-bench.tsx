'use client'

import type { ProcessState } from '../run/process-state.ts'
import { NO_PROCESS } from '../run/process-state.ts'
import type { Readable } from '../store/store.ts'
import { useStore } from '../store/use-store.ts'
import { ExchangeView } from './exchange-view.tsx'
import type { HttpClient } from './http-client.ts'
import { PRESETS, type Preset } from './presets.ts'
import { RequestForm } from './request-form.tsx'

export interface HttpBenchProps {
  readonly client: HttpClient
  readonly state: Readable<ProcessState>
  /** At least one. */
  readonly presets?: readonly Preset[]
}

/** Requests by hand to a program that exports a fetch handler, and what came back. */
export function HttpBench({ client, state, presets = PRESETS }: HttpBenchProps) {
  const runs = useStore(state, ({ phase }) => phase === 'ready', NO_PROCESS)
  const exchange = useStore(client, (all) => all.exchange, {})
  return (
    <div className="flex min-w-0 flex-col gap-4 p-3">
      <RequestForm presets={presets} disabled={!runs} onSend={(request) => void client.send(request)} />
      {exchange && <ExchangeView exchange={exchange} onGiveUp={client.giveUp} />}
    </div>
  )
}
