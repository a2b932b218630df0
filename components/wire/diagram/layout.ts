import type { WireEntry } from '@/lib/grader/types.ts'
import { cut, gistOf, idOf, labelOf } from '../describe.ts'
import { goesToServer, YOUR_SERVER, type Parties } from '../parties.ts'

/** Drawing more at once helps nobody: the rest comes in pages. */
export const PAGE = 40

export interface Arrow {
  readonly seq: number
  /** Middle of the arrow, in the drawing's units. */
  readonly y: number
  readonly toServer: boolean
  /** Answers and notifications are dashed, as UML has it. */
  readonly dashed: boolean
  readonly label: string
  readonly note: string
  readonly problem: boolean
}

export interface Divider {
  readonly process: number
  readonly y: number
}

export interface Drawing {
  readonly height: number
  readonly arrows: readonly Arrow[]
  readonly dividers: readonly Divider[]
}

const TOP = 44
const STEP = 40
const DIVIDER = 30

/** Places the entries under each other, each process after the one before. */
export function layoutDrawing(entries: readonly WireEntry[], parties: Parties = YOUR_SERVER): Drawing {
  const arrows: Arrow[] = []
  const dividers: Divider[] = []
  let y = TOP
  let process: number | undefined
  const several = new Set(entries.map((entry) => entry.process)).size > 1
  for (const entry of entries) {
    if (several && entry.process !== process) {
      y += DIVIDER
      dividers.push({ process: (process = entry.process), y: y - 6 })
    }
    y += STEP
    const id = idOf(entry)
    arrows.push({
      seq: entry.seq,
      y: y - 8,
      toServer: goesToServer(parties, entry.direction),
      dashed: entry.kind !== 'request' && !(entry.kind === 'http' && entry.direction === 'sent'),
      label: cut(labelOf(entry), 44) + (id ? ` · id ${id}` : ''),
      note: entry.kind === 'request' ? '' : cut(gistOf(entry), 60),
      problem: (entry.problems?.length ?? 0) > 0 || (entry.kind === 'invalid' && entry.direction === 'received'),
    })
  }
  return { height: y + 16, arrows, dividers }
}

/** Conversation by conversation: the order in which the log shows them. */
export function byProcess(entries: readonly WireEntry[]): readonly WireEntry[] {
  const order = [...new Set(entries.map(({ process }) => process))]
  return order.flatMap((process) => entries.filter((entry) => entry.process === process))
}
