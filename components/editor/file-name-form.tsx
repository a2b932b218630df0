'use client'

import { useId, useState, type FormEvent } from 'react'
import { Button } from '../ui/button.tsx'
import { nameProblem } from './file-names.ts'

interface FileNameFormProps {
  /** What the form is for, "New file". */
  readonly label: string
  readonly initial: string
  readonly taken: readonly string[]
  readonly action: string
  readonly onName: (name: string) => void
  readonly onCancel: () => void
}

/** Asks for a file's name; says what is wrong with one when it is given. */
export function FileNameForm({ label, initial, taken, action, onName, onCancel }: FileNameFormProps) {
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const problemId = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const unchanged = initial !== '' && name === initial
    const found = unchanged ? undefined : nameProblem(name, taken)
    setProblem(found)
    if (found === undefined) onName(name)
  }
  return (
    <form
      className="flex flex-wrap items-center gap-2 border-b border-line bg-panel px-2 py-1.5 text-xs"
      onSubmit={submit}
    >
      <label className="flex items-center gap-2">
        {label}
        <input
          // The learner asked for this form a moment ago: the caret belongs into it.
          ref={(input) => input?.focus()}
          className="w-48 rounded border border-line-strong bg-paper px-1.5 py-1 font-mono"
          value={name}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && onCancel()}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : problemId}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
        />
      </label>
      <Button type="submit">{action}</Button>
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
      {problem !== undefined && (
        <p id={problemId} role="alert" className="w-full text-fail">
          {problem}
        </p>
      )}
    </form>
  )
}
