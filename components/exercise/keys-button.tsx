'use client'

import { Keyboard } from 'lucide-react'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'

/** Opens the list of keys, for those who do not know yet that `?` does. */
export function KeysButton() {
  const { session } = useSession()
  return (
    <Button
      look="quiet"
      aria-label="Keys"
      title="Keys (?)"
      disabled={!session}
      onClick={() => session?.ui.set((ui) => ({ ...ui, keys: true }))}
      className="phone:hidden"
    >
      <Keyboard size={15} aria-hidden />
    </Button>
  )
}
