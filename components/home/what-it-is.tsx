const POINTS = [
  ['Write a real server', 'TypeScript in the page, with the official SDK or with nothing but stdin and stdout.'],
  [
    'Be graded on the wire',
    'A real MCP client talks to your running server and says what it sent, what came back, and why it matters.',
  ],
  ['Keep everything', 'Code and progress stay in this browser. No account, no installation, no network needed.'],
] as const

/** What this is, for somebody who has ten seconds. */
export function WhatItIs() {
  return (
    <section aria-labelledby="what" className="max-w-3xl">
      <h1 id="what" className="font-serif text-4xl font-semibold text-balance sm:text-5xl">
        Learn the Model Context Protocol by speaking it.
      </h1>
      <p className="mt-4 max-w-2xl text-lg text-muted">
        A workbook: read a chapter, build a server beside it, and see every message that goes in and out while it is
        graded.
      </p>
      <dl className="mt-8 grid gap-6 sm:grid-cols-3">
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
