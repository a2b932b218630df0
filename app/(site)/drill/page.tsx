import { readDeckIndex } from '@/components/book/read-deck.ts'
import { DrillHome } from '@/components/drill/home/drill-home.tsx'
import { NeedsScript } from '@/components/drill/home/needs-script.tsx'
import { pageMetadata } from '@/components/site/metadata.ts'

export const metadata = pageMetadata({
  path: '/drill',
  title: 'Drill',
  description: 'Architecture questions about MCP, asked again just before you would forget them.',
})

export default async function DrillPage() {
  const { chapters } = await readDeckIndex()
  const topics = chapters.map(({ slug, number, title, cards }) => ({ slug, number, title, cards: cards.length }))
  return (
    <div className="mx-auto max-w-3xl">
      <h1 className="font-serif text-4xl font-semibold">Drill</h1>
      <p className="mt-3 max-w-2xl text-lg text-muted">
        Architecture questions as an interview asks them, in {topics.reduce((sum, { cards }) => sum + cards, 0)} cards:
        answer, look, say how well it went. Each card comes back just before you would forget it, so ten minutes a day
        keep all of it.
      </p>
      <NeedsScript>The drill picks today’s cards, asks them, and keeps what you knew.</NeedsScript>
      <DrillHome topics={topics} />
    </div>
  )
}
