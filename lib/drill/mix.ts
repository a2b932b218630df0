/** Topics in turn: questions on one subject in a row tell the learner what the next answer is about. */

/** When a topic last had its turn: a higher number is later; absent is never. */
export type Turns = Map<string, number>

export interface Mixer<Item> {
  /** How many are left. */
  readonly left: number
  /** @throws RangeError when none is left */
  take(): Item
}

/** It is a topic's turn now. */
export function takeTurn(turns: Turns, topic: string): void {
  turns.set(topic, Math.max(-1, ...turns.values()) + 1)
}

/**
 * Gives items from the topic whose last turn is longest ago, of those that had none from the one that comes first; within
 * a topic the order stays. Who takes the first item and mixes the others again gets the same order.
 * @param turns goes on from here and is brought up to date; mixers with the same turns may take by turns
 */
export function createMixer<Item extends { readonly chapter: string }>(
  items: readonly Item[],
  turns: Turns,
): Mixer<Item> {
  /** By topic, the places of its items, next one last. */
  const piles = new Map<string, number[]>()
  for (let place = items.length - 1; place >= 0; place--) {
    const { chapter } = items[place] as Item
    const pile = piles.get(chapter)
    if (pile === undefined) piles.set(chapter, [place])
    else pile.push(place)
  }
  let left = items.length

  function nextTopic(): string | undefined {
    let best: { readonly topic: string; readonly turn: number; readonly place: number } | undefined
    for (const [topic, pile] of piles) {
      const [turn, place] = [turns.get(topic) ?? -1, pile.at(-1)]
      if (place === undefined) continue
      const sooner = best === undefined || turn < best.turn || (turn === best.turn && place < best.place)
      if (sooner) best = { topic, turn, place }
    }
    return best?.topic
  }

  return {
    get left() {
      return left
    },
    take() {
      const topic = nextTopic()
      if (topic === undefined) throw new RangeError('Nothing is left to take.')
      takeTurn(turns, topic)
      left--
      return items[piles.get(topic)?.pop() as number] as Item
    },
  }
}

/** The first `count` of a mixer of these items, or all there are. */
export function mixTopics<Item extends { readonly chapter: string }>(
  items: readonly Item[],
  turns: Turns,
  count = items.length,
): Item[] {
  const mixer = createMixer(items, turns)
  return Array.from({ length: Math.min(count, items.length) }, () => mixer.take())
}
