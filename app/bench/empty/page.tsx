import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Empty page', robots: { index: false, follow: false } }

/** What the framework alone costs: the benchmark measures the JavaScript of lesson pages against this page. */
export default function EmptyPage() {
  return (
    <main>
      <h1>Empty page</h1>
    </main>
  )
}
