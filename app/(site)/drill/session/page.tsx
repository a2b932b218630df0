import { NeedsScript } from '@/components/drill/home/needs-script.tsx'
import { SessionPage } from '@/components/drill/session/session-page.tsx'
import { pageMetadata } from '@/components/site/metadata.ts'

export const metadata = pageMetadata({
  path: '/drill/session',
  title: 'Drill session',
  description: 'One card at a time: answer, reveal, grade, and see when it comes back.',
})

export default function DrillSessionPage() {
  return (
    <div className="mx-auto -mt-6 max-w-2xl">
      <SessionPage />
      <NeedsScript>A session asks you one card at a time and keeps what you knew.</NeedsScript>
    </div>
  )
}
