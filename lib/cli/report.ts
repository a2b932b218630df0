/** A report for people, in a terminal or a file. */
import { styleText } from 'node:util'
import type { CheckResult, CheckStatus, ExerciseKind, Report } from '../grader/types.ts'
import { verdictSentence } from '../grader/verdict.ts'

type Style = Parameters<typeof styleText>[0]

/** A word, a sign and a colour, so that none of the three has to be seen. */
const SHOWN: Readonly<Record<CheckStatus, { sign: string; word: string; style: Style }>> = {
  pass: { sign: '✓', word: 'pass', style: 'green' },
  fail: { sign: '✗', word: 'fail', style: 'red' },
  warn: { sign: '!', word: 'warn', style: 'yellow' },
  skipped: { sign: '–', word: 'skip', style: 'gray' },
}

/**
 * @param color whether the reader is a terminal that shows colours
 * @param kind of the exercise: where nothing ran there is no host and no revision to name
 */
export function formatReport(report: Report, color: boolean, kind: ExerciseKind = 'server'): string {
  const paint = (style: Style, text: string) => (color ? styleText(style, text) : text)
  const lines = report.checks.flatMap((check) => formatCheck(check, paint))
  const took = `${Math.round(report.durationMs)} ms`
  const where =
    kind === 'config'
      ? `read, not run, ${took}`
      : `${report.host} host, revision ${report.revision ?? 'not negotiated'}, seed ${report.seed}, ${took}`
  const verdict = paint(report.verdict === 'pass' ? 'green' : 'red', verdictSentence(report.checks))
  return [...lines, '', `${report.exercise}: ${verdict}`, paint('gray', where)].join('\n')
}

function formatCheck(check: CheckResult, paint: (style: Style, text: string) => string): string[] {
  const { sign, word, style } = SHOWN[check.status]
  const head = `${paint(style, `${sign} ${word}`)}  ${check.title} ${paint('gray', `(${check.id})`)}`
  if (!check.message) return [head]
  if (check.status === 'skipped') return [`${head} ${paint('gray', check.message)}`]
  const body = check.message.split('\n').map((line) => `        ${line}`)
  const spec = !check.spec.url ? [] : [paint('gray', `        See: ${check.spec.title}, ${check.spec.url}`)]
  return [head, ...body, ...spec]
}
