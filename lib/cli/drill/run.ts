/** A session at the terminal: card after card, each written to the file at once. */
import { isLeechNow } from '../../drill/leech.ts'
import type { AnyCard } from '../../drill/load.ts'
import type { Grade } from '../../drill/types.ts'
import { drawSeed } from '../../grader/random.ts'
import { askCard, type Command } from './ask.ts'
import type { DrillFile } from './file.ts'
import { poseCard, type Posed } from './pose.ts'
import type { DrillSession } from './session.ts'
import type { Terminal } from './terminal.ts'

export interface RunOptions {
  readonly file: DrillFile
  /** As the command line has it. */
  readonly name: string
  readonly session: DrillSession
  readonly cards: ReadonlyMap<string, AnyCard>
  /** Titles of chapters by slug. */
  readonly titles: ReadonlyMap<string, string>
  readonly limit: number
  readonly terminal: Terminal
}

/** @returns when nothing is left, the limit is reached, or the learner ends it */
export async function runDrill({ file, name, session, cards, titles, limit, terminal }: RunOptions): Promise<void> {
  const { print, paint } = terminal
  /** The grades of this session, those that were taken back left out. */
  const grades: (Grade | undefined)[] = []
  let place = name
  /** A card that was taken back is asked again, whatever the queue says. */
  let again: string | undefined

  function keep(): void {
    const written = file.write(session.contents())
    if (written !== place)
      print(`${place} was changed by another program. From here on this session is in ${written}: import both.`)
    place = written
  }

  function carryOut(command: Exclude<Command, 'quit'>, card: string): void {
    if (command === 'undo') {
      again = session.undo() ?? card
      if (grades.length === 0) return print('There is nothing to undo.')
      grades.pop()
      print('Taken back.')
    } else {
      session[command](card)
      grades.push(undefined)
      print(command === 'bury' ? 'Buried until tomorrow.' : 'Suspended: the drill’s page lists it.')
    }
    keep()
  }

  while (count(grades) < limit) {
    const queue = session.queue()
    const id = again ?? queue[0]?.id
    again = undefined
    if (id === undefined) break
    const card = cards.get(id) as AnyCard
    const left = Math.min(limit - count(grades), Math.max(1, queue.length))
    const chapter = titles.get(card.chapter) ?? card.chapter
    print(paint('gray', `\n── ${left} left · ${chapter} · ${card.kind} ──\n`))
    const asked = await askTimed(poseCard(card, drawSeed()), () => session.preview(id), terminal)
    if (asked.kind === 'quit') break
    if (asked.kind !== 'graded') {
      carryOut(asked.kind, id)
      continue
    }
    const { grade, durationMs, touched } = asked
    const { before, after } = session.review({ card: id, grade, durationMs, ...(touched && { touched }) })
    grades.push(grade)
    keep()
    if (isLeechNow(before, after))
      print(`You have forgotten this card ${after.lapses} times: read the chapter “${chapter}” again.`)
  }
  print(summary(grades, place))
}

async function askTimed(...[posed, preview, terminal]: [Posed, Parameters<typeof askCard>[1], Terminal]) {
  const began = performance.now()
  const asked = await askCard(posed, preview, terminal)
  return { ...asked, durationMs: performance.now() - began }
}

const count = (grades: readonly (Grade | undefined)[]) => grades.filter((grade) => grade !== undefined).length

function summary(grades: readonly (Grade | undefined)[], place: string): string {
  const given = grades.filter((grade) => grade !== undefined)
  if (grades.length === 0) return 'No card was graded, and the file is as it was.'
  const each = (['again', 'hard', 'good', 'easy'] as const).flatMap((grade) => {
    const times = given.filter((other) => other === grade).length
    return times === 0 ? [] : [`${times} ${grade}`]
  })
  const cards = given.length === 1 ? '1 card' : `${given.length} cards`
  return `${cards}${each.length > 0 ? `: ${each.join(', ')}` : ''}. Written to ${place}: import it on the page Settings.`
}
