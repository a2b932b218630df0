import type { Step } from '@/lib/interactive/stepper/steps.ts'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { WithCode } from '../parts/with-code.tsx'

/** A message as it went over the wire, set out for reading, and what its parts do. */
export function Message({ step: { json, parts } }: { step: Step }) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <ScrollRegion
        aria-label="The message as JSON"
        className="max-h-96 min-w-0 overflow-auto rounded border border-line bg-paper p-2 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {json}
      </ScrollRegion>
      <dl className="flex min-w-0 flex-col gap-2">
        {parts.map(({ path, text }) => (
          <div key={path.join(' ')}>
            <dt className="font-mono text-xs [overflow-wrap:anywhere] text-muted">{path.join(' › ')}</dt>
            <dd>
              <WithCode>{text}</WithCode>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
