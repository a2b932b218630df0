'use client'

import { NO_FILTER } from '../session/ui-state.ts'
import { WireList } from '../wire/wire-list.tsx'
import { useInspector } from './inspector-context.ts'

/** Everything that the server has said, folded away, where no other panel shows it. */
export function Log() {
  const wire = useInspector((state) => state.wire)
  const output = useInspector((state) => state.output)
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
