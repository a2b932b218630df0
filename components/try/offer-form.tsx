'use client'

import { Send } from 'lucide-react'
import { useMemo, useState, type FormEvent } from 'react'
import { Button } from '../ui/button.tsx'
import { FieldInput } from './field-input.tsx'
import type { Offer } from './inspector-state.ts'
import { fieldsOf, fill, type Field } from './schema-form.ts'
import { useInspector, useInspectorItself } from './inspector-context.ts'

const VERBS: Record<Offer['kind'], string> = { tool: 'Call', resource: 'Read', template: 'Read', prompt: 'Get' }

/** The form of one tool, resource, template or prompt. */
export function OfferForm({ offer }: { offer: Offer }) {
  const inspector = useInspectorItself()
  const ready = useInspector((state) => state.phase === 'ready' && !state.busy)
  const fields = useMemo(() => fieldsOfOffer(offer), [offer])
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [problem, setProblem] = useState<{ field: string; message: string }>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const filled = fill(fields, typed)
    setProblem(filled.ok ? undefined : filled)
    if (filled.ok) void inspector?.send(...requestFor(offer, filled.args))
  }
  return (
    <form onSubmit={submit} aria-label={`${VERBS[offer.kind]} ${offer.key}`} className="flex max-w-xl flex-col gap-3">
      <div>
        <h3 className="font-mono text-sm font-medium [overflow-wrap:anywhere]">{offer.key}</h3>
        {offer.description && <p className="text-sm text-muted">{offer.description}</p>}
      </div>
      {fields.map((field) => (
        <FieldInput
          key={field.name}
          field={field}
          value={typed[field.name] ?? field.initial}
          problem={problem?.field === field.name ? problem.message : undefined}
          onChange={(value) => setTyped({ ...typed, [field.name]: value })}
        />
      ))}
      <p>
        <Button type="submit" disabled={!ready}>
          <Send size={13} aria-hidden />
          {VERBS[offer.kind]}
        </Button>
      </p>
    </form>
  )
}

function fieldsOfOffer({ kind, key, item }: Offer): readonly Field[] {
  if (kind === 'tool') return fieldsOf(item['inputSchema'])
  if (kind === 'template')
    return [{ name: 'uri', kind: 'text', required: true, initial: key, description: 'The URI to read' }]
  if (kind === 'resource' || !Array.isArray(item['arguments'])) return []
  return (item['arguments'] as Record<string, unknown>[]).map(({ name, description, required }) => ({
    name: String(name),
    kind: 'text',
    required: required === true,
    initial: '',
    ...(typeof description === 'string' ? { description } : {}),
  }))
}

function requestFor({ kind, key }: Offer, args: Record<string, unknown>): [string, unknown] {
  if (kind === 'tool') return ['tools/call', { name: key, arguments: args }]
  if (kind === 'prompt') return ['prompts/get', { name: key, arguments: args }]
  return ['resources/read', { uri: kind === 'template' ? args['uri'] : key }]
}
