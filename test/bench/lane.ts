import { summarize, type Summary } from './statistics.ts'

/** Milliseconds by the name of what took them. */
export type Times = Readonly<Record<string, number>>

/** Something that is done again and again, and timed. */
export interface Lane {
  sample(): Promise<Times>
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
): Promise<Record<string, Summary>> {
  const samples: Record<string, number[]> = {}
  for (let round = 0; round <= rounds; round++) {
    onRound(round)
    for (const lane of round % 2 === 0 ? lanes : lanes.toReversed()) {
      const times = Object.entries(await lane.sample())
      if (round > 0) for (const [name, time] of times) (samples[name] ??= []).push(time)
    }
  }
  return Object.fromEntries(Object.entries(samples).map(([name, times]) => [name, summarize(times)]))
}
