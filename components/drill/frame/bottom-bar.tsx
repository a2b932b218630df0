import type { ReactNode } from 'react'

/** What is pressed to go on, at the lower edge of the window: on a phone, where the thumb is. */
export function BottomBar({ children }: { children: ReactNode }) {
  return (
    <div className="drill-bar sticky bottom-0 z-10 -mx-4 mt-8 border-t border-line bg-paper px-4 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))] sm:mx-0 sm:px-0">
      {children}
    </div>
  )
}
