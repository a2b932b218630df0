'use client'

import { CircleAlert, CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { LongText } from '../wire/long-text.tsx'
import { Button } from '../ui/button.tsx'
import type { Exchange } from './http-client.ts'

export interface ExchangeViewProps {
  readonly exchange: Exchange
  readonly onGiveUp: () => void
}

/** The answer to the latest request: status, headers, then the body, or its events one by one. */
export function ExchangeView({ exchange, onGiveUp }: ExchangeViewProps) {
  const { request, status, headers, body, events, open, failure } = exchange
  const section = useRef<HTMLElement>(null)
  const answered = status !== undefined || failure !== undefined
  // The form is long: the answer to what was just sent comes into view.
  useEffect(() => {
    if (answered) section.current?.scrollIntoView({ block: 'nearest' })
  }, [answered, request])
  return (
    <section ref={section} aria-label="Answer" className="flex flex-col gap-3">
      <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span className="font-mono text-xs text-muted">
          {request.method} {request.path}
        </span>
        {status !== undefined && <Status {...exchange} />}
        {open && (
          <span className="inline-flex items-center gap-1.5 text-xs text-muted">
            <LoaderCircle size={14} aria-hidden className="animate-spin" />
            {status === undefined ? 'Waiting for the answer …' : 'The answer is still open …'}
          </span>
        )}
      </div>
      {open && (
        <p>
          <Button onClick={onGiveUp}>Give this request up</Button>
        </p>
      )}
      {failure && (
        <p className="flex gap-2 rounded bg-fail-soft px-3 py-2 text-sm">
          <TriangleAlert size={14} aria-hidden className="mt-1 shrink-0 text-fail" />
          {failure}
        </p>
      )}
      {headers.length > 0 && (
        <pre
          aria-label="Headers of the answer"
          className="font-mono text-xs whitespace-pre-wrap text-muted [overflow-wrap:anywhere]"
        >
          {headers.map(([name, value]) => `${name}: ${value}`).join('\n')}
        </pre>
      )}
      {events.length > 0 ? (
        <ol aria-label="Events" className="flex flex-col gap-3">
          {events.map(({ event, id, data }, index) => (
            <li key={index} className="flex flex-col gap-1">
              <p className="text-xs text-muted">
                Event {index + 1}
                {event && `, ${event}`}
                {id && `, id ${id}`}
              </p>
              <LongText text={pretty(data)} label={`Data of event ${index + 1}`} />
            </li>
          ))}
        </ol>
      ) : (
        body !== '' && <LongText text={pretty(body)} label="Body of the answer" />
      )}
    </section>
  )
}

function Status({ status = 0, statusText }: Exchange) {
  const good = status < 400
  const Icon = good ? CircleCheck : CircleAlert
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${good ? 'text-pass' : 'text-warn'}`}>
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {good ? 'Accepted' : 'Refused'}, {status} {statusText}
    </span>
  )
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
