'use client'

import { TriangleAlert } from 'lucide-react'
import { isToolError } from '../wire/describe.ts'
import { EntryView } from '../wire/entry-view.tsx'
import { textsOf } from './result-text.ts'
import { useInspector } from './inspector-context.ts'

/** What came back: the texts as a model would read them, then both messages as they went over the wire. */
export function OutcomeView() {
  const outcome = useInspector((state) => state.outcome)
  const busy = useInspector((state) => state.busy)
  if (busy) return <p className="text-sm text-muted">Waiting for the answer …</p>
  if (!outcome) return null
  const { request, answer, silence } = outcome
  const texts = answer ? textsOf(answer.message) : []
  return (
    <section aria-label="Answer" className="flex flex-col gap-3">
      {silence && (
        <p className="flex gap-2 rounded bg-fail-soft px-3 py-2 text-sm whitespace-pre-wrap">
          <TriangleAlert size={14} aria-hidden className="mt-1 shrink-0 text-fail" />
          {silence}
        </p>
      )}
      {answer && texts.length > 0 && (
        <div className="rounded border border-line-strong px-3 py-2">
          <p className="text-xs text-muted">
            {isToolError(answer) ? 'Answer, an error for the model to read' : 'Answer'}
          </p>
          {texts.map((text, index) => (
            <pre
              key={index}
              className="max-h-60 overflow-auto font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]"
            >
              {text}
            </pre>
          ))}
        </div>
      )}
      {answer && <EntryView entry={answer} />}
      <EntryView entry={request} />
    </section>
  )
}
