'use client'

import { useDeferredValue, useState } from 'react'
import { NO_PROCESS, type ProcessState } from '../../run/process-state.ts'
import { NO_FILTER } from '../../session/ui-state.ts'
import type { Readable } from '../../store/store.ts'
import { useStore } from '../../store/use-store.ts'
import { Empty } from '../../ui/empty.tsx'
import { WireView } from '../../wire/wire-view.tsx'

/** Every message between the page and the program. */
export function ProgramWire({ state, name }: { state: Readable<ProcessState>; name: string }) {
  const wire = useDeferredValue(useStore(state, (all) => all.wire, NO_PROCESS))
  const [filter, setFilter] = useState(NO_FILTER)
  if (wire.length === 0)
    return (
      <Empty title="No messages yet.">
        <p>Every message that goes to the program or comes from it is written here.</p>
      </Empty>
    )
  return <WireView entries={wire} filter={filter} onFilter={setFilter} name={name} />
}
