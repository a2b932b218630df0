import type { ReactNode } from 'react'

const POINTS = [
  ['Read', 'Short chapters, from why there is a protocol to running servers in production.'],
  ['Write a real server', 'TypeScript in the page, with the official SDK or with nothing but stdin and stdout.'],
  [
    'Be graded on the wire',
    'A real MCP client talks to your running server and says what it sent, what came back, and why it matters.',
  ],
] as const

/** What this is, for somebody who has ten seconds; `children` say where to begin. */
export function WhatItIs({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="what">
      <h1 id="what" className="max-w-3xl font-serif text-4xl font-semibold text-balance sm:text-5xl">
        Learn the Model Context Protocol by speaking it.
      </h1>
      <p className="mt-4 max-w-2xl text-lg text-muted">
        A workbook in your browser: read a chapter, build a server beside it, and see every message that goes in and out
        while it is graded. No account, no installation; what you write stays here.
      </p>
      {children}
      <dl className="mt-10 grid max-w-4xl gap-6 sm:grid-cols-3">
        {POINTS.map(([title, text]) => (
          <div key={title} className="border-t-2 border-accent pt-2">
            <dt className="font-semibold">{title}</dt>
            <dd className="mt-1 text-sm text-muted">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
