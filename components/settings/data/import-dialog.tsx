'use client'

import { useId, useState } from 'react'
import { changesNothing } from '@/lib/progress/index.ts'
import type { ImportMode } from '@/lib/progress/archive/merge.ts'
import type { ImportPlan } from '@/lib/progress/data.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { changeLines, type Titles } from './changes.ts'

export interface ImportDialogProps {
  readonly plan: ImportPlan
  readonly titles: Titles
  readonly onImport: (mode: ImportMode) => void
  readonly onClose: () => void
}

const MODES: readonly { readonly mode: ImportMode; readonly label: string; readonly about: string }[] = [
  {
    mode: 'merge',
    label: 'Merge',
    about:
      'What either has is kept. Of two versions of your code the newer one stays and the other goes to Versions. Your settings stay.',
  },
  {
    mode: 'replace',
    label: 'Replace',
    about: 'What is here goes, and what is in the file takes its place, settings as well.',
  },
]

/** What a file would do, each way, before anything is done. */
export function ImportDialog({ plan, titles, onImport, onClose }: ImportDialogProps) {
  const [mode, setMode] = useState<ImportMode>('merge')
  const name = useId()
  const lines = changeLines(plan[mode], titles)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Import"
      description={`Exported ${new Date(plan.exportedAt).toLocaleString()}. Nothing has been changed yet; afterwards it can be undone.`}
    >
      <fieldset className="flex flex-col gap-3 text-sm">
        <legend className="sr-only">How to import</legend>
        {MODES.map((choice) => (
          <label key={choice.mode} className="flex items-start gap-3">
            <input
              type="radio"
              name={name}
              checked={mode === choice.mode}
              onChange={() => setMode(choice.mode)}
              className="mt-0.5 size-4 shrink-0"
            />
            <span className="font-medium">
              {choice.label}
              <span className="block font-normal text-muted">{choice.about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <h3 className="mt-4 text-sm font-semibold">What would change</h3>
      {changesNothing(plan[mode]) && <p className="mt-1 text-sm">Nothing: all of it is here already.</p>}
      <ul aria-label="What would change" aria-live="polite" className="mt-1 text-sm">
        {lines.map(({ word, text }) => (
          <li key={word + text} className="flex gap-2 py-0.5">
            <span className="w-18 shrink-0 font-medium">{word}</span>
            <span className="min-w-0 break-words">{text}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => onImport(mode)}>
          {mode === 'merge' ? 'Merge into what is here' : 'Replace what is here'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </p>
    </Dialog>
  )
}
