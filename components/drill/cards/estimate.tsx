'use client'

import { useId } from 'react'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Light, LightText } from '../parts/light.tsx'
import { Part } from '../parts/part.tsx'
import { AnswerVerdict } from './answer-verdict.tsx'
import type { CardProps } from './card-props.ts'
import { judgedEstimate } from './outcome.ts'
import type { PosedEstimate } from './posed.ts'

export function EstimateQuestion({ posed, sitting, onChange }: CardProps<PosedEstimate>) {
  const id = useId()
  const { ask, unit, tolerance } = posed.drawn
  const judged = judgedEstimate(posed, sitting)
  const problem = judged && 'problem' in judged ? judged.problem : undefined
  return (
    <>
      <div className="drill-ask">
        <LightText text={ask} />
      </div>
      {!sitting.revealed && (
        <div className="mt-5">
          <label htmlFor={id} className="font-semibold">
            Your estimate{unit && `, in ${unit}`}
          </label>
          <p id={`${id}about`} className="text-sm text-muted">
            {tolerance === 0 ? 'The exact number.' : `Right within ${Math.round(tolerance * 100)} %.`} The numbers are
            drawn afresh each time.
          </p>
          <input
            id={id}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={sitting.text}
            aria-invalid={problem !== undefined || undefined}
            aria-describedby={problem ? `${id}about ${id}problem` : `${id}about`}
            onChange={(event) => onChange({ text: event.target.value })}
            className="mt-1.5 block min-h-11 w-full max-w-64 rounded-md border border-line-strong bg-raised px-3 font-mono text-lg"
          />
          {problem && (
            <p id={`${id}problem`} className="mt-1 text-sm text-fail">
              {problem}
            </p>
          )}
        </div>
      )}
    </>
  )
}

/** Figures as people write them: `12,500`, `0.35`. */
const figure = (value: number) => value.toLocaleString('en', { maximumFractionDigits: 4 })

export function EstimateAnswer({ posed, sitting }: CardProps<PosedEstimate>) {
  const { answer, unit, tolerance, worked, lesson } = posed.drawn
  const judged = judgedEstimate(posed, sitting)
  const right = judged && 'right' in judged ? judged.right : undefined
  return (
    <>
      <AnswerVerdict right={right}>
        <p>
          {judged && 'parsed' in judged && `You said ${figure(judged.parsed)} ${unit}. `}
          It is{' '}
          <strong>
            {figure(answer)} {unit}
          </strong>
          {tolerance > 0 && `, give or take ${Math.round(tolerance * 100)} %`}.
        </p>
      </AnswerVerdict>
      <Part title="Worked out">
        <ScrollRegion aria-label="Steps of the solution" className="overflow-x-auto">
          <table className="w-full text-sm">
            <thead className="sr-only">
              <tr>
                <th scope="col">Step</th>
                <th scope="col">Calculation</th>
                <th scope="col">Result</th>
              </tr>
            </thead>
            <tbody>
              {worked.map(({ say, formula, result, unit: of }) => (
                <tr key={say} className="border-b border-line align-baseline">
                  <th scope="row" className="py-2 pe-3 text-start font-normal">
                    <Light text={say} />
                    <code className="block font-mono text-xs text-muted [overflow-wrap:anywhere] sm:hidden">
                      {formula}
                    </code>
                  </th>
                  <td className="hidden py-2 pe-3 font-mono text-xs text-muted sm:table-cell">{formula}</td>
                  <td className="py-2 text-end font-medium whitespace-nowrap tabular-nums">
                    {figure(result)} {of}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </Part>
      <Part title="What to take away">
        <LightText text={lesson} />
      </Part>
    </>
  )
}
