/** What a learner is told for each mistake: `messages.md` of each exercise, one section for each broken server. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Report } from '../../lib/grader/types.ts'
import { EXERCISES, type Case } from '../content/matrix.ts'

export const messagesFile = (exercise: string) => path.join(EXERCISES, exercise, 'messages.md')

/** Times differ between runs, and so does what Node says of them. */
const steady = (text: string) =>
  text.replace(/\b\d+(\.\d+)? ms\b/g, '… ms').replace(/\/[^\s"'`)]*\/(?=[^/\s"'`)]+\.(ts|js|json)\b)/g, '…/')

/** A fence that the text itself cannot end. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text}\n${fence}`
}

/** The section on one broken server. */
export function messagesSection({ variant, mistake = '' }: Case, { checks }: Pick<Report, 'checks'>): string {
  const tripped = checks.filter(({ status }) => status === 'fail' || status === 'warn')
  const parts = tripped.map(({ id, title, status, message = '' }) => {
    const word = status === 'warn' ? ', a warning' : ''
    return `**${title}** (\`${id}\`${word})\n\n${fenced(steady(message))}`
  })
  return [`## ${variant.replace('broken/', '')}`, mistake, ...parts].join('\n\n')
}

export function messagesPage(exercise: string, sections: readonly string[]): string {
  const head = [
    `# ${exercise}: what a learner is told`,
    'Made by `npm run messages` from the servers in `broken/`: the mistake, then each check that it trips, word for word.',
  ]
  return `${[...head, ...sections].join('\n\n')}\n`
}

/** The sections of the file as it stands, by the broken server's name. */
export async function readSections(exercise: string): Promise<ReadonlyMap<string, string>> {
  const text = await readFile(messagesFile(exercise), 'utf8').catch(() => '')
  const sections = text.split(/^(?=## [\w-]+$)/m).slice(1)
  return new Map(sections.map((section) => [section.slice(3, section.indexOf('\n')), section.trimEnd()]))
}
