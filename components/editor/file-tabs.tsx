'use client'

import { clsx } from 'clsx'
import { FilePlus2, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { Button } from '../ui/button.tsx'
import { ConfirmDelete } from './confirm-delete.tsx'
import { FileNameForm } from './file-name-form.tsx'
import type { CodeEditorProps } from './types.ts'

interface FileTabsProps extends Pick<
  CodeEditorProps,
  'files' | 'active' | 'entry' | 'onOpen' | 'onChange' | 'onRename' | 'onDelete' | 'readOnly'
> {
  readonly tabId: (path: string) => string
  readonly panelId: string
}

/** The learner's files as tabs; files can be added, and all but the entry renamed and deleted. */
export function FileTabs(props: FileTabsProps) {
  const { files, active, entry, readOnly, tabId, panelId, onOpen, onChange, onRename, onDelete } = props
  const [asking, setAsking] = useState<'add' | 'rename' | 'delete'>()
  const list = useRef<HTMLDivElement>(null)
  const paths = Object.keys(files)
  const changeable = onRename !== undefined && onDelete !== undefined && !readOnly
  const movable = changeable && active !== entry
  const done = () => setAsking(undefined)

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -paths.length, End: paths.length }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = Math.min(Math.max(paths.indexOf(active) + step, 0), paths.length - 1)
    onOpen(paths[at] as string)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[at]?.focus()
  }

  const remove = () => {
    done()
    onDelete?.(active)
  }

  return (
    <>
      <div className="flex items-center gap-2 border-b border-line bg-panel pr-1">
        <div ref={list} role="tablist" aria-label="Files" className="flex min-w-0 flex-1 overflow-x-auto">
          {paths.map((path) => (
            <button
              key={path}
              type="button"
              role="tab"
              id={tabId(path)}
              aria-selected={path === active}
              aria-controls={panelId}
              tabIndex={path === active ? 0 : -1}
              className={clsx(
                'border-b-2 px-3 py-1.5 font-mono text-xs whitespace-nowrap outline-offset-[-2px]',
                path === active ? 'border-accent text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
              onClick={() => onOpen(path)}
              onKeyDown={move}
            >
              {path}
            </button>
          ))}
        </div>
        {changeable && (
          <div role="group" aria-label="Files" className="flex">
            {movable && (
              <>
                <Button
                  look="quiet"
                  aria-label={`Rename ${active}`}
                  title={`Rename ${active}`}
                  onClick={() => setAsking('rename')}
                >
                  <Pencil size={14} aria-hidden />
                </Button>
                <Button
                  look="quiet"
                  aria-label={`Delete ${active}`}
                  title={`Delete ${active}`}
                  onClick={() => (files[active] === '' ? remove() : setAsking('delete'))}
                >
                  <Trash2 size={14} aria-hidden />
                </Button>
              </>
            )}
            <Button look="quiet" aria-label="New file" title="New file" onClick={() => setAsking('add')}>
              <FilePlus2 size={14} aria-hidden />
            </Button>
          </div>
        )}
      </div>
      {asking === 'add' && (
        <FileNameForm
          label="New file"
          initial=""
          taken={paths}
          action="Add"
          onCancel={done}
          onName={(name) => {
            done()
            onChange(name, '')
            onOpen(name)
          }}
        />
      )}
      {asking === 'rename' && movable && (
        <FileNameForm
          key={active}
          label={`New name for ${active}`}
          initial={active}
          taken={paths.filter((path) => path !== active)}
          action="Rename"
          onCancel={done}
          onName={(name) => {
            done()
            if (name !== active) onRename(active, name)
          }}
        />
      )}
      {asking === 'delete' && movable && <ConfirmDelete path={active} onDelete={remove} onCancel={done} />}
    </>
  )
}
