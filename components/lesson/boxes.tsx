import { History, Info, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** What the reader finds in older code and texts. */
export function StillMeet({ children }: { children: ReactNode }) {
  return (
    <Box title="You will still meet" icon={History}>
      {children}
    </Box>
  )
}

/** An aside. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <Box title="Note" icon={Info}>
      {children}
    </Box>
  )
}

function Box({ title, icon: Icon, children }: { title: string; icon: LucideIcon; children: ReactNode }) {
  return (
    <aside aria-label={title} className="box">
      <p className="box-title">
        <Icon size={16} aria-hidden />
        {title}
      </p>
      {children}
    </aside>
  )
}
