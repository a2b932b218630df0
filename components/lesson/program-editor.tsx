'use client'

import { useEffect, useId, useRef } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'

export interface ProgramEditorProps {
  readonly files: TextFiles
  readonly active: string
  /** A place to put the caret; each new object does so once. */
  readonly place?: SourceLocation | undefined
  readonly onOpen: (path: string) => void
  readonly onChange: (path: string, text: string) => void
}

/** The program's files in a textarea: to try something, not to keep it. */
export function ProgramEditor({ files, active, place, onOpen, onChange }: ProgramEditorProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const text = files[active] ?? ''
  useEffect(() => {
    const element = area.current
    if (!place || !element) return
    const before = element.value.split('\n').slice(0, place.line - 1)
    const at = before.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1
    element.focus()
    element.setSelectionRange(at, at)
    element.scrollTop = (element.scrollHeight / element.value.split('\n').length) * Math.max(0, place.line - 4)
  }, [place])
  const paths = Object.keys(files)
  return (
    <div className="flex flex-col gap-1 border-t border-line p-3">
      <div className="flex flex-wrap items-center gap-2 text-xs text-muted">
        {paths.length > 1 && (
          <select
            aria-label="File"
            value={active}
            onChange={(event) => onOpen(event.target.value)}
            className="min-h-7 rounded border border-line-strong bg-raised px-2 font-mono text-xs text-ink"
          >
            {paths.map((path) => (
              <option key={path}>{path}</option>
            ))}
          </select>
        )}
        <label htmlFor={id}>Code of {active}. It is not kept when you leave the page.</label>
      </div>
      <textarea
        ref={area}
        id={id}
        value={text}
        rows={Math.min(24, text.split('\n').length + 1)}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        wrap="off"
        onChange={(event) => onChange(active, event.target.value)}
        className="w-full resize-y rounded border border-line-strong bg-raised px-2 py-1.5 font-mono text-xs leading-relaxed"
      />
    </div>
  )
}
