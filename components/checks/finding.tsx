import type { CheckResult } from '@/lib/grader/types.ts'
import { SeePlaces } from './see-places.tsx'
import { SeeWire } from './see-wire.tsx'

const PARTS = [
  { key: 'found', label: 'Found', code: true },
  { key: 'sent', label: 'Sent', code: true },
  { key: 'received', label: 'Received', code: true },
  { key: 'expected', label: 'Expected', code: true },
  { key: 'why', label: 'Why', code: false },
  { key: 'fix', label: 'Fix', code: false },
] as const

/** What a check has found: what went over the wire or stands in the file, what should, why it matters, what to change. */
export function FindingView({ result }: { result: CheckResult }) {
  const { finding } = result
  if (!finding) return result.message ? <p className="text-sm">{result.message}</p> : null
  return (
    <div className="flex flex-col gap-3 text-sm">
      <p className="max-w-prose font-medium">{finding.summary}</p>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-2">
        {PARTS.map(({ key, label, code }) => {
          const text = finding[key]
          if (!text) return null
          return (
            <div key={key} className="contents">
              <dt className="pt-0.5 text-xs text-muted">{label}</dt>
              <dd className="min-w-0">
                {code ? (
                  <pre className="max-h-48 overflow-auto rounded border border-line bg-panel px-2 py-1 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
                    {text}
                  </pre>
                ) : (
                  <p className="max-w-prose">{text}</p>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <SeeWire entries={result.wire} />
      <SeePlaces places={result.places ?? []} />
    </div>
  )
}
