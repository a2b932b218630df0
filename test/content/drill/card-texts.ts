/** All texts of a card, with the field that each stands in. */
import type { AnyCard } from '../../../lib/drill/load.ts'

export interface CardText {
  readonly field: string
  /** Markdown. */
  readonly text: string
  /** `line`: inline Markdown on one line. `prose`: paragraphs. `block`: paragraphs, lists and fences. */
  readonly holds: 'line' | 'prose' | 'block'
}

const line = (field: string, text: string): CardText => ({ field, text, holds: 'line' })
const prose = (field: string, text: string): CardText => ({ field, text, holds: 'prose' })
const block = (field: string, text: string): CardText => ({ field, text, holds: 'block' })

export function textsOf(card: AnyCard): readonly CardText[] {
  switch (card.kind) {
    case 'open':
      return [
        ...[prose('ask', card.ask), prose('short', card.short), block('long', card.long)],
        block('whiteboard', card.whiteboard),
        ...card.rubric.map(({ id, text }) => line(`rubric ${id}`, text)),
        ...card.traps.map((text, index) => line(`traps.${index}`, text)),
        ...card.followUps.flatMap(({ ask, answer }, index) => [
          line(`followUps.${index}.ask`, ask),
          block(`followUps.${index}.answer`, answer),
        ]),
      ]
    case 'flaw':
      return [
        prose('ask', card.ask),
        ...card.places.flatMap(({ text, why }, index) => [
          line(`places.${index}.text`, text),
          line(`places.${index}.why`, why),
        ]),
        ...[block('consequence', card.consequence), block('mend', card.mend)],
        ...card.rubric.map(({ id, text }) => line(`rubric ${id}`, text)),
      ]
    case 'scenario':
      return [line('title', card.title), ...(card.story === undefined ? [] : [prose('story', card.story)])]
    case 'estimate':
      return [line('title', card.title)]
    case 'check':
      return [
        block('ask', card.ask),
        ...card.answers.flatMap(({ text, why }, index) => [
          line(`answers.${index}.text`, text),
          prose(`answers.${index}.why`, why),
        ]),
      ]
  }
}
