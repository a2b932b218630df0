'use client'

import { clsx } from 'clsx'
import { Tabs } from 'radix-ui'
import { useState, type ReactNode } from 'react'
import { HostBadge } from '../../hosts/host-badge.tsx'
import { FailureNote } from '../../run/failure-note.tsx'
import { NO_PROCESS } from '../../run/process-state.ts'
import { INITIAL_HOST } from '../../session/host-state.ts'
import type { Hosts } from '../../session/hosts.ts'
import { useStore } from '../../store/use-store.ts'
import { InspectorContext } from '../../try/inspector-context.ts'
import { Bench } from '../../try/bench.tsx'
import { Button } from '../../ui/button.tsx'
import { HttpBench } from '../../http/http-bench.tsx'
import type { ProgramPanelProps } from './program-panel.tsx'
import { ProgramConsole } from './program-console.tsx'
import { ProgramWire } from './program-wire.tsx'
import { RunBar } from './run-bar.tsx'
import type { OpenRun } from './open-run.ts'
import { useRun } from './use-run.ts'

interface Part {
  readonly id: 'try' | 'wire' | 'console'
  readonly label: string
  readonly content: ReactNode
}

const whole = <State,>(state: State) => state

/** The bar, why it failed if it did, and the parts that its kind of program has. */
export function RunningProgram(props: ProgramPanelProps & { readonly hosts: Hosts }) {
  const { program, files, runs, hosts, onClose, onReveal } = props
  const run = useRun(program, files, runs, hosts)
  const failure = useStore(run.state, ({ failure }) => failure, NO_PROCESS)
  const host = useStore(hosts, whole, INITIAL_HOST)
  const start = () => run.start(files)
  const startBundled = () => {
    hosts.prefer('bundled', true)
    start()
  }
  return (
    <section aria-label={`${program.name}, the running program`} className="border-t border-line">
      <RunBar name={program.name} run={run} files={files} onStart={start} onClose={onClose} />
      {failure && (
        <FailureNote failure={failure} onReveal={onReveal}>
          {failure.host && (
            <Button className="mt-2" onClick={startBundled}>
              Run on the bundled host
            </Button>
          )}
        </FailureNote>
      )}
      <Parts parts={partsOf(program.name, run, Object.keys(files), onReveal)} badge={<HostBadge state={host} />} />
    </section>
  )
}

function partsOf(
  name: string,
  run: OpenRun,
  paths: readonly string[],
  onReveal: ProgramPanelProps['onReveal'],
): readonly Part[] {
  const console: Part = {
    id: 'console',
    label: 'Console',
    content: <ProgramConsole state={run.state} paths={paths} onReveal={onReveal} />,
  }
  const wire: Part = { id: 'wire', label: 'Wire', content: <ProgramWire state={run.state} name={name} /> }
  if (run.inspector) {
    const bench = (
      <InspectorContext value={run.inspector}>
        <Bench />
      </InspectorContext>
    )
    return [{ id: 'try', label: 'Try', content: bench }, wire, console]
  }
  if (run.http) {
    const bench = <HttpBench client={run.http} state={run.state} />
    return [{ id: 'try', label: 'Try', content: bench }, wire, console]
  }
  return [console]
}

function Parts({ parts, badge }: { parts: readonly Part[]; badge: ReactNode }) {
  const [chosen, choose] = useState<string>(parts[0]?.id ?? 'console')
  return (
    <Tabs.Root value={chosen} onValueChange={choose}>
      <div className="flex flex-wrap items-center justify-between border-b border-line bg-panel px-1">
        <Tabs.List aria-label="Parts of the running program" className="flex">
          {parts.map(({ id, label }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="-mb-px min-h-9 border-b-2 border-transparent px-3 text-sm text-muted outline-offset-[-2px] hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
            >
              {label}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {badge}
      </div>
      {parts.map(({ id, content }) => (
        <Tabs.Content
          key={id}
          value={id}
          forceMount
          className={clsx(
            '@container outline-offset-[-2px] data-[state=inactive]:hidden',
            // A log grows; a form and its answer have an end.
            id !== 'try' && 'max-h-[34rem] overflow-y-auto',
          )}
        >
          {content}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  )
}
