'use client'

import { useSettings } from '../progress/use-settings.ts'
import { useSession } from '../session/session-context.ts'

export function LiveToggle() {
  const { session } = useSession()
  const { live } = useSettings(session?.progress)
  return (
    <label className="flex min-h-7 items-center gap-1.5 px-1 text-xs" title="Grade after a pause in typing">
      <input
        type="checkbox"
        checked={live}
        disabled={!session}
        onChange={(event) => session?.progress.set({ live: event.target.checked })}
        className="size-4"
      />
      Live
    </label>
  )
}
