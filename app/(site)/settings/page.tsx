import { SettingsForm } from '@/components/settings/settings-form.tsx'
import { pageMetadata } from '@/components/site/metadata.ts'
import { catalogue } from '@/exercises/catalogue.ts'
import { chapters } from '@/lessons/index.ts'

export const metadata = pageMetadata({
  path: '/settings',
  title: 'Settings',
  description: 'Host, editor, theme, live grading, and your data: export, import, delete.',
})

/** What an import names by slug. */
const TITLES = Object.fromEntries([...catalogue, ...chapters].map(({ slug, title }) => [slug, title]))

export default function SettingsPage() {
  return (
    <div className="mx-auto max-w-2xl">
      <h1 className="font-serif text-4xl font-semibold">Settings</h1>
      <p className="mt-3 text-muted">Kept in this browser, for all its tabs. They hold from the moment you choose.</p>
      <SettingsForm titles={TITLES} />
    </div>
  )
}
