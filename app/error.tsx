'use client'

import { href } from '@/components/site/href.ts'
import { Button } from '@/components/ui/button.tsx'

/** A fault of the workbook's own. What the learner wrote is in the browser's storage by the time this is seen. */
export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto w-full max-w-2xl px-4 py-16 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold">Something in the workbook broke.</h1>
      <p className="mt-3 text-muted">
        The fault is not in your code, and your code is safe: it is saved in this browser as you type.
      </p>
      <pre className="mt-6 rounded border border-line bg-panel px-4 py-3 font-mono text-sm whitespace-pre-wrap">
        {error.message}
      </pre>
      <p className="mt-6 flex items-center gap-4">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <a href={href('/')} className="text-accent underline underline-offset-2">
          To the contents
        </a>
      </p>
    </main>
  )
}
