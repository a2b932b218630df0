'use client'

import { clsx } from 'clsx'
import { useState, type ReactNode } from 'react'
import type { Offer } from './inspector-state.ts'
import { OfferForm } from './offer-form.tsx'
import { OutcomeView } from './outcome-view.tsx'
import { RawForm } from './raw-form.tsx'
import { useInspector } from './inspector-context.ts'

const KINDS: readonly { readonly kind: Offer['kind']; readonly title: string }[] = [
  { kind: 'tool', title: 'Tools' },
  { kind: 'resource', title: 'Resources' },
  { kind: 'template', title: 'Templates' },
  { kind: 'prompt', title: 'Prompts' },
]

const RAW = 'raw'
const keyOf = ({ kind, key }: Offer) => `${kind}:${key}`

/** What the server offers, a form for the chosen one, and what came back; `children` follow it. */
export function Bench({ children }: { children?: ReactNode }) {
  const offers = useInspector((state) => state.offers)
  const [chosen, choose] = useState<string>()
  const current = chosen ?? (offers[0] ? keyOf(offers[0]) : RAW)
  const offer = offers.find((one) => keyOf(one) === current)
  return (
    <div className="grid gap-x-4 @lg:grid-cols-[13rem_minmax(0,1fr)]">
      <nav aria-label="What the server offers" className="border-line px-2 py-2 @max-lg:border-b @lg:border-e">
        {KINDS.map(({ kind, title }) => {
          const ofKind = offers.filter((one) => one.kind === kind)
          if (ofKind.length === 0) return null
          return (
            <section key={kind} aria-label={title} className="mb-2">
              <h3 className="px-2 text-xs text-muted">{title}</h3>
              <ul>
                {ofKind.map((one) => (
                  <Choice key={one.key} current={current === keyOf(one)} onChoose={() => choose(keyOf(one))}>
                    {one.key}
                  </Choice>
                ))}
              </ul>
            </section>
          )
        })}
        <ul>
          <Choice current={!offer} onChoose={() => choose(RAW)}>
            Any request
          </Choice>
        </ul>
      </nav>
      <div className="flex min-w-0 flex-col gap-4 p-3">
        {offer ? (
          <OfferForm key={current} offer={offer} />
        ) : (
          // Whoever writes a request has chosen to: offers that come late do not take the form away.
          <div className="contents" onInput={() => choose(RAW)}>
            <RawForm />
          </div>
        )}
        <OutcomeView />
        {children}
      </div>
    </div>
  )
}

function Choice({ current, onChoose, children }: { current: boolean; onChoose: () => void; children: string }) {
  return (
    <li>
      <button
        type="button"
        aria-current={current ? 'true' : undefined}
        onClick={onChoose}
        className={clsx(
          'min-h-7 w-full truncate rounded px-2 text-start font-mono text-xs',
          current ? 'bg-accent-soft font-medium text-ink' : 'text-muted hover:bg-sunken hover:text-ink',
        )}
      >
        {children}
      </button>
    </li>
  )
}
