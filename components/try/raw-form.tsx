'use client'

import { Send } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button } from '../ui/button.tsx'
import { FieldInput } from './field-input.tsx'
import type { Field } from './schema-form.ts'
import { useInspector, useInspectorItself } from './inspector-context.ts'

const METHOD: Field = { name: 'method', kind: 'text', required: true, initial: 'ping' }
const PARAMS: Field = { name: 'params', kind: 'json', required: false, initial: '' }

/** Any request at all, lawful or not. */
export function RawForm() {
  const inspector = useInspectorItself()
  const ready = useInspector((state) => state.phase === 'ready' && !state.busy)
  const [method, setMethod] = useState(METHOD.initial)
  const [params, setParams] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    try {
      const value: unknown = params.trim() === '' ? undefined : JSON.parse(params)
      setProblem(undefined)
      void inspector?.send(method, value)
    } catch {
      setProblem('This is no JSON.')
    }
  }
  return (
    <form onSubmit={submit} aria-label="Send any request" className="flex max-w-xl flex-col gap-3">
      <FieldInput field={METHOD} value={method} problem={undefined} onChange={setMethod} />
      <FieldInput field={PARAMS} value={params} problem={problem} onChange={setParams} />
      <p>
        <Button type="submit" disabled={!ready}>
          <Send size={13} aria-hidden />
          Send
        </Button>
      </p>
    </form>
  )
}
