/** The choices of a scenario, kept as words: `packaging one`. */
import { ASPECTS, type AspectId, type Choices } from '@/lib/decision/aspects.ts'

export function choicesOf(chosen: readonly string[]): Partial<Choices> {
  const known = chosen
    .map((word) => word.split(' '))
    .filter(([id, choice]) =>
      ASPECTS.some((aspect) => aspect.id === id && choice !== undefined && choice in aspect.choices),
    )
  return Object.fromEntries(known) as Partial<Choices>
}

/** The words with another choice for one aspect. */
export function withChoice(chosen: readonly string[], id: AspectId, choice: string): readonly string[] {
  return [...chosen.filter((word) => !word.startsWith(`${id} `)), `${id} ${choice}`]
}
