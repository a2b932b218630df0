'use client'

import { Send } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Button } from '../ui/button.tsx'
import type { Preset, TypedRequest } from './presets.ts'

const METHODS = ['POST', 'GET', 'DELETE', 'OPTIONS']
const CONTROL = 'min-h-8 rounded border border-line-strong bg-raised px-2 py-1 font-mono text-sm'

export interface RequestFormProps {
  /** At least one. */
  readonly presets: readonly Preset[]
  readonly disabled: boolean
  readonly onSend: (request: TypedRequest) => void
}

/** An HTTP request, line by line, with some to begin from. */
export function RequestForm({ presets, disabled, onSend }: RequestFormProps) {
  const id = useId()
  const [preset, setPreset] = useState(0)
  const [typed, setTyped] = useState(presets[0]!.request)
  const change = (patch: Partial<TypedRequest>) => setTyped({ ...typed, ...patch })
  const choose = (index: number) => {
    setPreset(index)
    setTyped(presets[index]!.request)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSend(typed)
  }
  return (
    <form onSubmit={submit} aria-label="Send a request" className="flex flex-col gap-3">
      <p className="flex flex-wrap items-center gap-2">
        <label htmlFor={`${id}preset`} className="text-xs text-muted">
          Begin with
        </label>
        <select
          id={`${id}preset`}
          value={preset}
          onChange={(event) => choose(Number(event.target.value))}
          className="min-h-8 min-w-0 rounded border border-line-strong bg-raised px-2 text-sm"
        >
          {presets.map(({ title }, index) => (
            <option key={title} value={index}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <div className="flex gap-2">
        <select
          aria-label="Method"
          value={typed.method}
          onChange={(event) => change({ method: event.target.value })}
          className={CONTROL}
        >
          {METHODS.map((method) => (
            <option key={method}>{method}</option>
          ))}
        </select>
        <input
          aria-label="Path"
          type="text"
          value={typed.path}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => change({ path: event.target.value })}
          className={`${CONTROL} min-w-0 flex-1`}
        />
      </div>
      <Lines
        id={`${id}headers`}
        label="Headers, one a line"
        value={typed.headers}
        onChange={(headers) => change({ headers })}
      />
      {typed.method !== 'GET' && (
        <Lines id={`${id}body`} label="Body" value={typed.body} onChange={(body) => change({ body })} />
      )}
      <p>
        <Button type="submit" disabled={disabled}>
          <Send size={13} aria-hidden />
          Send
        </Button>
      </p>
    </form>
  )
}

interface LinesProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

function Lines({ id, label, value, onChange }: LinesProps) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <textarea
        id={id}
        value={value}
        rows={Math.min(14, Math.max(3, value.split('\n').length))}
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => onChange(event.target.value)}
        className={`${CONTROL} w-full`}
      />
    </div>
  )
}
