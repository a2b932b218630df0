/** Asks one card: question, answer, what was touched, grade. */
import { intervalWords } from '../../drill/interval.ts'
import type { Scheduled } from '../../drill/scheduler.ts'
import { suggestGrade, type Answered } from '../../drill/suggest.ts'
import { GRADES, type Grade } from '../../drill/types.ts'
import type { Posed, Prompt } from './pose.ts'
import { terminalMarkdown } from './terminal-markdown.ts'
import type { Terminal } from './terminal.ts'

export type Command = 'undo' | 'bury' | 'suspend' | 'quit'

export type Asked =
  { readonly kind: Command } | { readonly kind: 'graded'; readonly grade: Grade; readonly touched?: readonly string[] }

const COMMANDS: Readonly<Record<string, Command>> = { u: 'undo', b: 'bury', s: 'suspend', q: 'quit' }
const KEYS = 'u undo, b bury, s suspend, q end'

/** What a prompt was answered with: a text, a command, or the end of the input, which ends the session. */
type Reply = { readonly text: string } | { readonly command: Command }

const reply = (text: string | undefined): Reply => {
  const command = text === undefined ? 'quit' : COMMANDS[text]
  return command ? { command } : { text: text as string }
}

/** @param preview what each grade would do */
export async function askCard(
  posed: Posed,
  preview: () => Readonly<Record<Grade, Scheduled>>,
  terminal: Terminal,
): Promise<Asked> {
  const say = (markdown: string) => terminal.print(`${terminalMarkdown(markdown, terminal)}\n`)
  say(posed.question)
  const typed: string[] = []
  for (const prompt of posed.prompts) {
    const answer = await askPrompt(prompt, terminal)
    if ('command' in answer) return { kind: answer.command }
    typed.push(answer.text)
  }
  if (posed.prompts.length === 0) {
    const command = await waitForReveal(terminal)
    if (command) return { kind: command }
  }
  const { text, answered } = posed.reveal(typed)
  say(text)
  if (posed.rubric.length === 0) return grade(answered, undefined, preview, terminal)
  const touched = await askTouched(posed, terminal)
  if ('command' in touched) return { kind: touched.command }
  const points = { touched: touched.ids.length, total: posed.rubric.length }
  return grade({ ...answered, points }, touched.ids, preview, terminal)
}

async function waitForReveal(terminal: Terminal): Promise<Command | undefined> {
  for (;;) {
    const key = await terminal.key(terminal.paint('gray', `Answer aloud, then press space or enter (${KEYS}).`))
    if (key === 'space' || key === 'enter') return undefined
    const said = reply(key)
    if ('command' in said) return said.command
  }
}

async function askPrompt({ ask, options, problem, hint }: Prompt, terminal: Terminal): Promise<Reply> {
  const { print, paint } = terminal
  print(paint('bold', ask))
  for (const [index, option] of (options ?? []).entries()) print(terminalMarkdown(`${index + 1}. ${option}`, terminal))
  const how = hint ?? `${options ? 'Its number' : 'A number'}, or enter to see the answer`
  for (;;) {
    const said = reply(await terminal.line(paint('gray', `${how} (${KEYS}):`)))
    if ('command' in said || said.text === '') return said
    const fault = options ? noOption(said.text, options.length) : problem?.(said.text)
    if (fault === undefined) return said
    print(fault)
  }
}

function noOption(text: string, count: number): string | undefined {
  const numbers = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number)
  return numbers.every((number) => Number.isInteger(number) && number >= 1 && number <= count)
    ? undefined
    : `Type numbers from 1 to ${count}.`
}

async function askTouched(
  { rubric }: Posed,
  terminal: Terminal,
): Promise<{ readonly ids: readonly string[] } | { readonly command: Command }> {
  const said = await askPrompt(
    {
      ask: 'What of this did your answer touch?',
      options: rubric.map(({ text }) => text),
      hint: 'Their numbers, or enter for none',
    },
    terminal,
  )
  if ('command' in said) return said
  const numbers = new Set(
    said.text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number),
  )
  return { ids: rubric.filter((_, index) => numbers.has(index + 1)).map(({ id }) => id) }
}

async function grade(
  answered: Answered,
  touched: readonly string[] | undefined,
  preview: () => Readonly<Record<Grade, Scheduled>>,
  terminal: Terminal,
): Promise<Asked> {
  const next = preview()
  const now = Date.now()
  const labels = GRADES.map(
    (grade, index) => `${index + 1} ${grade} (${intervalWords(Date.parse(next[grade].due) - now)})`,
  )
  const known = answered.outcome !== undefined || answered.points !== undefined
  const suggested = known ? ` Suggested: ${suggestGrade(answered)}.` : ''
  for (;;) {
    const key = await terminal.key(`${labels.join(', ')}.${suggested} ${terminal.paint('gray', `(${KEYS})`)}`)
    const grade = GRADES[Number(key) - 1]
    if (key !== undefined && grade) return { kind: 'graded', grade, ...(touched && { touched }) }
    const said = reply(key)
    if ('command' in said) return { kind: said.command }
  }
}
