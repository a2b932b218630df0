'use client'

import { useId, useState } from 'react'
import { attempt, GUARDS, type GuardId } from '@/lib/interactive/containment/guards.ts'
import { PRESETS, ROOT, TREE } from '@/lib/interactive/containment/scene.ts'
import { LIMITS, outcomeOf, shown, typed } from '@/lib/interactive/containment/words.ts'
import { Button } from '../../ui/button.tsx'
import { Live } from '../parts/live.tsx'
import { Piece } from '../parts/piece.tsx'
import { RadioRow } from '../parts/radio-row.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { WithCode } from '../parts/with-code.tsx'
import { Route } from './route.tsx'
import { TreeView } from './tree-view.tsx'

const OPTIONS = GUARDS.map(({ id, label }) => ({ value: id, label }))

/** Chapter 12: four guards, and a reader who wants out. */
export function PathContainment() {
  const field = useId()
  const [guard, setGuard] = useState<GuardId>('prefix')
  const [text, setText] = useState('../projects-secret/key.pem')
  const input = typed(text)
  const result = attempt(TREE, ROOT, guard, input)
  const outcome = outcomeOf(guard, input, result)
  const code = GUARDS.find(({ id }) => id === guard)?.code
  return (
    <Piece
      title="Break out of the folder"
      todo={`Choose a guard, then find a path that reads something outside of ${ROOT}.`}
      limits={LIMITS}
    >
      <RadioRow legend="The server’s guard" options={OPTIONS} value={guard} onChange={setGuard} />
      <pre className="overflow-x-auto rounded border border-line bg-paper p-2 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
        {`const ROOT = '${ROOT}'\n${code}`}
      </pre>
      <div>
        <label htmlFor={field} className="font-medium">
          Path that the client sends
        </label>
        <input
          id={field}
          type="text"
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          className="mt-1 block min-h-9 w-full rounded border border-line-strong bg-raised px-2 font-mono"
        />
        <div role="group" aria-label="Paths to try" className="mt-2 flex flex-wrap gap-1.5">
          {PRESETS.map(({ label, path }) => (
            <Button key={path} onClick={() => setText(path)}>
              {label}
            </Button>
          ))}
        </div>
      </div>
      <Live>
        <Verdict verdict={outcome.verdict} word={outcome.title}>
          <p>
            <WithCode>{shown(outcome.text)}</WithCode>
          </p>
        </Verdict>
      </Live>
      <div className="grid gap-4 sm:grid-cols-2">
        <TreeView reached={result.leak || result.inside ? result.real : undefined} leak={result.leak} />
        <Route attempt={result} />
      </div>
    </Piece>
  )
}
