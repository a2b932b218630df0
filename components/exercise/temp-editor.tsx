'use client'
import type { CodeEditorProps, DiffViewProps } from '../editor/types.ts'

export function CodeEditor({ label, files, active, onOpen, onChange }: CodeEditorProps) {
  return (
    <div className="flex h-full flex-col">
      <div className="flex">
        {Object.keys(files).map((path) => (
          <button key={path} onClick={() => onOpen(path)} className="px-2 py-1 font-mono text-xs">
            {path}
          </button>
        ))}
      </div>
      <textarea
        aria-label={label}
        className="flex-1 resize-none bg-paper p-2 font-mono text-sm"
        value={files[active]}
        onChange={(event) => onChange(active, event.target.value)}
      />
    </div>
  )
}

export function DiffView({ theirs }: DiffViewProps) {
  return <pre>{JSON.stringify(theirs)}</pre>
}
