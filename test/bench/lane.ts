import { summarize, type Summary } from './statistics.ts'

/** One thing that is timed, again and again. */
export interface Lane {
  readonly id: string
  readonly title: string
  /** Does it once. @returns milliseconds */
  sample(): Promise<number>
  close(): Promise<void>
}

/**
 * Takes one sample of every lane in turn, `rounds` times, every other round in the opposite order: whatever slows the
 * machine down for a while slows all of them. One round before that is not counted.
 */
export async function race(
  lanes: readonly Lane[],
  rounds: number,
  onRound: (round: number) => void,
): Promise<Map<string, Summary>> {
  const samples = new Map(lanes.map(({ id }) => [id, [] as number[]]))
  for (let round = 0; round <= rounds; round++) {
    onRound(round)
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      const time = await lane.sample()
      if (round > 0) samples.get(lane.id)?.push(time)
    }
  }
  return new Map([...samples].map(([id, times]) => [id, summarize(times)]))
}
