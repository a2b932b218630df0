import { NeedsScript } from '@/components/drill/home/needs-script.tsx'
import { ProgressPage } from '@/components/drill/progress/progress-page.tsx'
import { href } from '@/components/site/href.ts'
import { pageMetadata } from '@/components/site/metadata.ts'

export const metadata = pageMetadata({
  path: '/drill/progress',
  title: 'Progress in the drill',
  description: 'How much you keep, what you did each day, and what falls due.',
})

export default function DrillProgressPage() {
  return (
    <div className="mx-auto max-w-3xl">
      <p className="mb-1 text-sm">
        <a href={href('/drill')} className="text-accent underline underline-offset-2">
          Drill
        </a>
      </p>
      <h1 className="font-serif text-4xl font-semibold">Progress</h1>
      <ProgressPage />
      <NeedsScript>The charts are drawn from what this browser keeps of your reviews.</NeedsScript>
    </div>
  )
}
