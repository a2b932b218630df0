'use client'

import { NO_PROCESS, type ProcessState } from '../run/process-state.ts'
import { NO_FILTER } from '../session/ui-state.ts'
import type { Readable } from '../store/store.ts'
import { useStore } from '../store/use-store.ts'
import { WireList } from '../wire/wire-list.tsx'

/** Everything that the server has said, folded away, where no other panel shows it. */
export function Log({ state }: { state: Readable<ProcessState> }) {
  const wire = useStore(state, (all) => all.wire, NO_PROCESS)
  const output = useStore(state, (all) => all.output, NO_PROCESS)
  return (
    <div className="flex flex-col gap-2">
      {wire.length > 0 && (
        <details>
          <summary className="text-xs text-muted">All {wire.length} messages of this server</summary>
          <div className="mt-1 rounded border border-line">
            <WireList entries={wire} filter={NO_FILTER} selected={[]} />
          </div>
        </details>
      )}
      {output.length > 0 && (
        <details>
          <summary className="text-xs text-muted">What it wrote to stderr</summary>
          <pre className="mt-1 max-h-60 overflow-auto rounded border border-line bg-panel px-2 py-1.5 font-mono text-xs whitespace-pre-wrap">
            {output.map(({ text }) => text).join('')}
          </pre>
        </details>
      )}
    </div>
  )
}
