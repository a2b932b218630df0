import { ArrowRight } from 'lucide-react'
import type { DueCount } from '@/lib/drill/queue.ts'
import { href } from '../../site/href.ts'
import { addressOf } from '../session/order.ts'

export interface TodayProps {
  /** Undefined until it is known. */
  readonly counts: DueCount | undefined
  /** Reviews of today. */
  readonly done: number
}

/** How much today asks for, and the way in. */
export function Today({ counts, done }: TodayProps) {
  const left = counts && counts.due + counts.learning + counts.new
  return (
    <section aria-labelledby="today" className="needs-script mt-8 rounded-lg border border-line bg-panel p-4 sm:p-6">
      <h2 id="today" className="font-serif text-2xl font-semibold">
        Today
      </h2>
      <dl className="mt-3 grid max-w-md grid-cols-3 gap-4">
        <Count name="Due" value={counts?.due} />
        <Count name="Learning" value={counts?.learning} />
        <Count name="New" value={counts?.new} />
      </dl>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href={href(addressOf({ mode: 'today' }))}
          className="inline-flex min-h-12 items-center gap-2.5 rounded-md bg-accent px-6 text-lg font-semibold text-on-accent hover:bg-accent-strong"
        >
          {done > 0 && left !== 0 ? 'Go on' : 'Start'}
          <ArrowRight size={18} aria-hidden />
        </a>
        <p className="text-muted">
          {left === 0 && 'All done for now. '}
          {done > 0 && `${done === 1 ? '1 review' : `${done} reviews`} today.`}
        </p>
      </div>
    </section>
  )
}

function Count({ name, value }: { name: string; value: number | undefined }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-serif text-4xl/none font-semibold tabular-nums">{value ?? '–'}</dd>
    </div>
  )
}
