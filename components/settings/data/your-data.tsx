'use client'

import { Download, Trash2, Undo2, Upload } from 'lucide-react'
import { lazy, Suspense, useRef, useState, type ChangeEvent } from 'react'
import type { ImportMode } from '@/lib/progress/archive/merge.ts'
import type { ImportPlan } from '@/lib/progress/data.ts'
import type { Progress, ProgressState } from '@/lib/progress/types.ts'
import { useProgress } from '../../progress/use-settings.ts'
import { Button } from '../../ui/button.tsx'
import { download } from '../../ui/download.ts'
import type { Titles } from './changes.ts'
import { DeleteDialog } from './delete-dialog.tsx'

const ImportDialog = lazy(async () => ({ default: (await import('./import-dialog.tsx')).ImportDialog }))

const safekeptOf = (state: ProgressState) => state.safekept

type Dialog = { readonly kind: 'import'; readonly plan: ImportPlan } | { readonly kind: 'delete' }

export interface YourDataProps {
  readonly progress: Progress | undefined
  readonly titles: Titles
}

/** All that the browser keeps: out to a file, in from one, back, and away. */
export function YourData({ progress, titles }: YourDataProps) {
  const picker = useRef<HTMLInputElement>(null)
  const safekept = useProgress(progress, safekeptOf)
  const [dialog, setDialog] = useState<Dialog>()
  const [said, setSaid] = useState<{ readonly text: string; readonly refused: boolean }>()
  const data = progress?.data
  const close = () => setDialog(undefined)

  const attempt = async (work: () => Promise<string | undefined>) => {
    setSaid(undefined)
    try {
      const text = await work()
      if (text !== undefined) setSaid({ text, refused: false })
    } catch (error) {
      setSaid({ text: error instanceof Error ? error.message : String(error), refused: true })
    }
  }
  const save = () =>
    void attempt(async () => {
      const text = await data!.export()
      const name = `mcp-workbook-${new Date().toISOString().slice(0, 10)}.json`
      download(name, new Blob([text], { type: 'application/json' }))
      return `Exported to ${name}.`
    })
  const pick = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    // The same file can be picked again.
    target.value = ''
    if (!file) return
    void attempt(async () => {
      setDialog({ kind: 'import', plan: await data!.plan(file) })
      return undefined
    })
  }
  const carryOut = (plan: ImportPlan, mode: ImportMode) => {
    close()
    void attempt(async () => {
      await plan.carryOut(mode)
      return mode === 'merge' ? 'Imported: merged with what was here.' : 'Imported: what was here was replaced.'
    })
  }
  const undo = () =>
    void attempt(async () => {
      await data!.undo()
      return 'What was there before is back.'
    })
  const remove = () => {
    close()
    void attempt(async () => {
      await data!.deleteAll()
      return 'Everything is deleted.'
    })
  }

  return (
    <section aria-labelledby="data" className="border-t border-line py-6">
      <h2 id="data" className="scroll-mt-16 text-lg font-semibold">
        Your data
      </h2>
      <p className="mt-2 text-sm text-muted">
        Code and its versions, verdicts, hints, what you have read and answered, and settings. All of it lies in this
        browser and nowhere else: an export keeps it safe, and takes it to another browser.
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button disabled={!data} onClick={save}>
          <Download size={14} aria-hidden />
          Export
        </Button>
        <Button disabled={!data} onClick={() => picker.current?.click()}>
          <Upload size={14} aria-hidden />
          Import…
        </Button>
        <Button disabled={!data} onClick={() => setDialog({ kind: 'delete' })}>
          <Trash2 size={14} aria-hidden />
          Delete everything…
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label="Export to import"
        onChange={pick}
        hidden
      />
      {safekept && (
        <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm">
          <Button onClick={undo}>
            <Undo2 size={14} aria-hidden />
            {safekept.before === 'import' ? 'Undo the import' : 'Bring the import back'}
          </Button>
          <span className="text-muted">
            What was here before {new Date(safekept.at).toLocaleString()} is kept. Nothing made since gets lost.
          </span>
        </p>
      )}
      <p role="status" className={said?.refused ? 'mt-3 rounded bg-fail-soft px-3 py-2 text-sm' : 'mt-3 text-sm'}>
        {said?.text}
      </p>
      <Suspense fallback={null}>
        {dialog?.kind === 'import' && (
          <ImportDialog
            plan={dialog.plan}
            titles={titles}
            onImport={(mode) => carryOut(dialog.plan, mode)}
            onClose={close}
          />
        )}
      </Suspense>
      {dialog?.kind === 'delete' && <DeleteDialog onExport={save} onDelete={remove} onClose={close} />}
    </section>
  )
}
