'use client'

import { Mic } from 'lucide-react'
import { Tabs } from 'radix-ui'
import { useId } from 'react'
import { Html, InlineHtml } from '../parts/html.tsx'
import { Part } from '../parts/part.tsx'
import type { CardProps } from './card-props.ts'
import type { PosedOpen } from './posed.ts'

export function OpenQuestion({ posed: { card }, sitting, onChange }: CardProps<PosedOpen>) {
  const id = useId()
  return (
    <>
      <Html html={card.ask} className="drill-ask" />
      {!sitting.revealed && (
        <div className="mt-5">
          <label htmlFor={id} className="font-semibold">
            Your answer
          </label>
          <p className="text-sm text-muted">
            In your own words, as you would say it. It is for you alone, and gone with the card.
          </p>
          <textarea
            id={id}
            rows={6}
            value={sitting.text}
            onChange={(event) => onChange({ text: event.target.value })}
            className="mt-1.5 block w-full resize-y rounded-md border border-line-strong bg-raised px-3 py-2 font-serif text-lg leading-relaxed"
          />
          <label className="mt-1 flex min-h-11 w-fit cursor-pointer items-center gap-2.5">
            <input
              type="checkbox"
              checked={sitting.aloud}
              onChange={(event) => onChange({ aloud: event.target.checked })}
              className="size-5"
            />
            <Mic size={15} aria-hidden className="text-muted" />I answered aloud
          </label>
        </div>
      )}
    </>
  )
}

const DEPTHS = [
  { id: 'short', name: '30 seconds' },
  { id: 'long', name: '2 minutes' },
  { id: 'whiteboard', name: 'Whiteboard' },
] as const

export function OpenAnswer({ posed: { card }, sitting }: CardProps<PosedOpen>) {
  return (
    <>
      <Tabs.Root defaultValue="short">
        <Tabs.List aria-label="How long an answer" className="mt-2 flex border-b border-line">
          {DEPTHS.map(({ id, name }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="min-h-11 min-w-0 border-b-2 border-transparent px-3 text-sm font-medium text-muted hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
            >
              {name}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {DEPTHS.map(({ id }) => (
          <Tabs.Content key={id} value={id} className="rounded pt-4">
            <Html html={card[id]} />
          </Tabs.Content>
        ))}
      </Tabs.Root>
      {sitting.text.trim() !== '' && (
        <Part title="What you wrote">
          <blockquote className="border-s-2 border-line-strong ps-4 font-serif text-lg whitespace-pre-wrap text-muted">
            {sitting.text}
          </blockquote>
        </Part>
      )}
      {sitting.text.trim() === '' && sitting.aloud && <p className="mt-4 text-muted">You answered aloud.</p>}
    </>
  )
}

/** After the rubric: what people get wrong, and what is asked next. */
export function OpenMore({ posed: { card } }: CardProps<PosedOpen>) {
  return (
    <>
      <Part title="Traps">
        <ul className="list-disc ps-5">
          {card.traps.map((trap) => (
            <li key={trap} className="mt-1">
              <InlineHtml html={trap} />
            </li>
          ))}
        </ul>
      </Part>
      <Part title="What they may ask next">
        {card.followUps.map(({ ask, answer }) => (
          <FollowUp key={ask} ask={ask} answer={answer} />
        ))}
      </Part>
    </>
  )
}

export function FollowUp({ ask, answer }: { ask: string; answer: string }) {
  return (
    <details className="border-b border-line py-1 last:border-b-0">
      <summary className="drill-summary min-h-11 py-2">
        <InlineHtml html={unwrapped(ask)} />
      </summary>
      <Html html={answer} className="pt-1 pb-2" />
    </details>
  )
}

/** A summary takes no paragraph. */
const unwrapped = (html: string) => html.replace(/^\s*<p>([\s\S]*)<\/p>\s*$/, '$1')
