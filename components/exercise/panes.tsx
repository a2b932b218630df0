'use client'

import type { ReactNode } from 'react'
import { Group, Panel } from 'react-resizable-panels'
import { useUi } from '../session/session-context.ts'
import { Divider } from './divider.tsx'
import { usePanelSizes } from './use-panel-sizes.ts'

export interface PanesProps {
  readonly brief: ReactNode
  readonly toolbar: ReactNode
  readonly code: ReactNode
  readonly results: ReactNode
}

/**
 * The page's parts, their borders movable by pointer and arrow keys. Below 48rem `app/panes.css` shows one part at a
 * time instead, of the same elements: turning a phone loses nothing.
 */
export function Panes({ brief, toolbar, code, results }: PanesProps) {
  const view = useUi((ui) => ui.view)
  const columns = usePanelSizes('columns')
  const rows = usePanelSizes('rows')
  return (
    <div className="panes min-h-0 flex-1" data-view={view}>
      <Group orientation="horizontal" id="columns" {...columns}>
        <Panel id="brief" defaultSize="36%" minSize="18%" maxSize="60%">
          {brief}
        </Panel>
        <Divider label="Width of the brief" />
        <Panel id="work" minSize="30%">
          <div className="flex h-full flex-col">
            {toolbar}
            <Group orientation="vertical" id="rows" className="min-h-0 flex-1" {...rows}>
              <Panel id="code" defaultSize="55%" minSize="15%">
                {code}
              </Panel>
              <Divider label="Height of the editor" />
              <Panel id="results" minSize="15%">
                {results}
              </Panel>
            </Group>
          </div>
        </Panel>
      </Group>
    </div>
  )
}
