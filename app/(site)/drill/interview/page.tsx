import { NeedsScript } from '@/components/drill/home/needs-script.tsx'
import { InterviewPage } from '@/components/drill/interview/interview-page.tsx'
import { pageMetadata } from '@/components/site/metadata.ts'

export const metadata = pageMetadata({
  path: '/drill/interview',
  title: 'Mock interview',
  description: 'Questions against the clock, follow-ups on what you left out, and a report to print.',
})

export default function MockInterviewPage() {
  return (
    <div className="mx-auto max-w-2xl">
      <InterviewPage />
      <NeedsScript>The mock interview asks questions against a clock and writes a report.</NeedsScript>
    </div>
  )
}
