import { clsx } from 'clsx'
import { p95With, type ScalingInput } from '@/lib/interactive/scaling/model.ts'
import { duration } from '@/lib/interactive/scaling/words.ts'

/** Fewer and more replicas than now, to see where the wall is. */
function around(replicas: number): number[] {
  const first = Math.max(1, replicas - 3)
  return Array.from({ length: 7 }, (_, index) => first + index)
}

/** p95 by number of replicas, against the target. The numbers stand beside the bars, so the bars may be mere picture. */
export function ReplicaBars({ input }: { input: ScalingInput }) {
  const widest = input.targetMs * 2
  return (
    <div>
      <p className="font-medium">p95 with fewer and with more replicas</p>
      <ul className="mt-1.5 flex list-none flex-col gap-1 ps-0">
        {around(input.replicas).map((replicas) => {
          const p95 = p95With(input, replicas)
          const met = p95 <= input.targetMs
          return (
            <li
              key={replicas}
              className="mt-0 grid grid-cols-[4rem_minmax(0,1fr)_9rem] items-center gap-2 text-xs tabular-nums"
            >
              <span className={replicas === input.replicas ? 'font-semibold' : undefined}>
                {replicas} {replicas === input.replicas && '(now)'}
              </span>
              <span aria-hidden className="relative h-3 rounded-sm bg-sunken">
                <span
                  className={clsx('absolute inset-y-0 start-0 rounded-sm', met ? 'bg-pass' : 'bg-fail')}
                  style={{ width: `${Math.min(100, (p95 / widest) * 100)}%` }}
                />
                <span className="absolute -inset-y-0.5 start-1/2 w-0.5 bg-ink" />
              </span>
              <span className={met ? 'text-pass' : 'text-fail'}>
                {duration(p95)}, {met ? 'met' : 'missed'}
              </span>
            </li>
          )
        })}
      </ul>
      <p className="mt-1 text-xs text-muted">The line in the middle is the target; bars end at twice of it.</p>
    </div>
  )
}
