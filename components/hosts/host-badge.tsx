'use client'

import { Box } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { HostName } from '@/lib/container/types.ts'
import type { HostState } from '../session/host-state.ts'
import { href } from '../site/href.ts'
import { HOST_NAMES, hostNote, whyThisHost } from './host-text.ts'

export interface HostBadgeProps {
  readonly state: HostState
  /** The host of the verdict that the page shows. */
  readonly ran?: HostName | 'command' | undefined
}

/** Which host ran, or will run, and why. */
export function HostBadge({ state, ran }: HostBadgeProps) {
  const note = hostNote(state)
  return (
    <Popover.Root>
      <Popover.Trigger className="inline-flex min-h-7 items-center gap-1.5 rounded px-2 text-xs text-muted hover:bg-sunken hover:text-ink">
        <Box size={14} aria-hidden />
        {HOST_NAMES[state.active]}
        {note && <span className="rounded bg-warn-soft px-1.5 text-warn">{note}</span>}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="The host of your server"
          className="z-40 flex w-80 max-w-[calc(100vw-2rem)] flex-col gap-2 rounded-lg border border-line bg-raised p-4 text-sm shadow-float"
        >
          <p>{whyThisHost(state)}</p>
          {ran && <p className="text-muted">The verdict on this page was reached on: {HOST_NAMES[ran]}.</p>}
          <a href={href('/settings#host')} className="text-accent underline underline-offset-2">
            Choose in the settings
          </a>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
