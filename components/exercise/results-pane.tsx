'use client'

import { Tabs } from 'radix-ui'
import type { ReactNode } from 'react'
import { ChecksPanel } from '../checks/checks-panel.tsx'
import { ConsolePanel } from '../console/console-panel.tsx'
import { FilesPanel } from '../files/files-panel.tsx'
import { HostBadge } from '../hosts/host-badge.tsx'
import { useHost, useDrawnRun, useSession, useUi } from '../session/session-context.ts'
import { TAB_LABELS, tabsOf, type ResultTab } from '../session/ui-state.ts'
import { TryPanel } from '../try/try-panel.tsx'
import { WirePanel } from '../wire/wire-panel.tsx'

const PANELS: Record<ResultTab, () => ReactNode> = {
  checks: ChecksPanel,
  wire: WirePanel,
  console: ConsolePanel,
  try: TryPanel,
  files: FilesPanel,
}

/** Checks, Wire, Console, Try, and more or fewer: see `tabsOf`. */
export function ResultsPane() {
  const { exercise, session } = useSession()
  const tabs = tabsOf(exercise)
  const tab = useUi((ui) => ui.tab)
  const host = useHost((state) => state)
  const ran = useDrawnRun((run) => run.report?.host ?? run.host)
  const select = (next: string) => session?.ui.set((ui) => ({ ...ui, tab: next as ResultTab }))
  return (
    <Tabs.Root value={tab} onValueChange={select} className="flex h-full flex-col" asChild>
      <section aria-labelledby="results-title">
        <h2 id="results-title" className="sr-only">
          Results
        </h2>
        <div className="flex shrink-0 flex-wrap items-center justify-between border-b border-line bg-panel px-1">
          <Tabs.List aria-label="Results" className="flex">
            {tabs.map((key) => (
              <Tabs.Trigger
                key={key}
                value={key}
                className="-mb-px min-h-9 border-b-2 border-transparent px-3 text-sm text-muted outline-offset-[-2px] hover:text-ink data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
              >
                {TAB_LABELS[key]}
                <Count tab={key} />
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          {exercise.meta.kind === 'config' ? (
            <p className="px-2 text-xs text-muted">Your file is read. Nothing runs.</p>
          ) : (
            <HostBadge state={host} ran={ran} />
          )}
        </div>
        {tabs.map((key) => {
          const Panel = PANELS[key]
          return (
            <Tabs.Content
              key={key}
              value={key}
              className="@container min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
            >
              <Panel />
            </Tabs.Content>
          )
        })}
      </section>
    </Tabs.Root>
  )
}

function Count({ tab }: { tab: ResultTab }) {
  const count = useDrawnRun((run) => (tab === 'wire' ? run.wire.length : 0))
  return count > 0 ? <span className="ml-1.5 text-xs text-muted tabular-nums">{count}</span> : null
}
