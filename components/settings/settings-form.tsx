'use client'

import { useEffect } from 'react'
import { useOpenProgress } from '../progress/use-open-progress.ts'
import { useProgress, useSettings } from '../progress/use-settings.ts'
import { applyTheme } from '../theme/theme.ts'
import { ChoiceGroup } from './choice-group.tsx'
import type { Titles } from './data/changes.ts'
import { YourData } from './data/your-data.tsx'
import { EDITORS, HOSTS, THEMES } from './choices.tsx'

export interface SettingsFormProps {
  /** Of exercises and chapters, by slug. */
  readonly titles: Titles
}

export function SettingsForm({ titles }: SettingsFormProps) {
  const progress = useOpenProgress()
  const settings = useSettings(progress)
  const reason = useProgress(progress, (state) => state.storage.reason)
  const disabled = !progress
  useEffect(() => {
    if (progress) applyTheme(settings.theme)
  }, [progress, settings.theme])
  return (
    <div className="mt-8">
      {reason && <p className="mb-6 rounded bg-warn-soft px-3 py-2 text-sm">{reason}</p>}
      <ChoiceGroup
        id="host"
        title="Where your servers run"
        choices={HOSTS}
        value={settings.host}
        disabled={disabled}
        onChange={(host) => progress?.set({ host })}
        about={
          <p>
            Whichever it is, the verdict is the same. <code className="font-mono">?host=bundled</code> in the address of
            an exercise overrides this for one visit. WebContainer is StackBlitz’s: its client is MIT-licensed, its
            runtime is free for learning and open source, and StackBlitz asks for a licence where it is used in
            production by a for-profit organisation. The bundled host needs none.
          </p>
        }
      />
      <fieldset disabled={disabled} className="border-t border-line py-6">
        <legend className="float-left mb-2 w-full text-lg font-semibold">Grading</legend>
        <div className="clear-both" />
        <div className="flex items-start gap-3">
          <input
            id="live"
            type="checkbox"
            checked={settings.live}
            aria-describedby="live-about"
            onChange={(event) => progress?.set({ live: event.target.checked })}
            className="mt-1 size-4 shrink-0"
          />
          <div>
            <label htmlFor="live" className="font-medium">
              Live
            </label>
            <p id="live-about" className="text-sm text-muted">
              Grade after each pause in typing. Run grades at any time.
            </p>
          </div>
        </div>
      </fieldset>
      <ChoiceGroup
        id="editor"
        title="Editor"
        choices={EDITORS}
        value={settings.editor}
        disabled={disabled}
        onChange={(editor) => progress?.set({ editor })}
      />
      <ChoiceGroup
        id="theme"
        title="Theme"
        choices={THEMES}
        value={settings.theme}
        disabled={disabled}
        onChange={(theme) => progress?.set({ theme })}
      />
      <YourData progress={progress} titles={titles} />
    </div>
  )
}
