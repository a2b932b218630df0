import { CircleCheck, CircleX } from 'lucide-react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** Right or not: the word that is given, with icon and colour. */
export function VerdictMark({ right, children }: { right: boolean; children: ReactNode }) {
  const Icon = right ? CircleCheck : CircleX
  return (
    <span className={clsx('inline-flex items-center gap-1.5 font-medium', right ? 'text-pass' : 'text-fail')}>
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {children}
    </span>
  )
}
