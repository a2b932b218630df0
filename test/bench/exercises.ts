/** From Run to verdict for every exercise: its solution on the bundled host in Chromium and on the node host, in turn. */
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { startHarness } from '../browser/harness/server.ts'
import { gradeCase, tripped } from '../content/grading.ts'
import { loadMatrix, type Case } from '../content/matrix.ts'
import { race, type Lane } from './lane.ts'
import type { Summary } from './statistics.ts'

export interface ExerciseTimes {
  readonly exercise: string
  readonly bundled: Summary
  readonly node: Summary
}

/** Other inputs in each round, the same for both hosts. */
function seeds(): () => number {
  let seed = 0
  return () => ++seed
}

function assertPassed(exercise: string, host: string, trips: readonly string[]): void {
  if (trips.length > 0)
    throw new Error(`${exercise}: on the ${host} host the solution did not pass ${trips.join(', ')}.`)
}

async function nodeLane(one: Case): Promise<Lane> {
  const container = createNodeContainer()
  const seed = seeds()
  const sample = async () => {
    const before = performance.now()
    const report = await gradeCase(container, one, seed())
    const node = performance.now() - before
    assertPassed(one.exercise, 'node', tripped(report))
    return { node }
  }
  return { sample, close: () => container.dispose() }
}

interface Timed {
  readonly trips: readonly string[]
  readonly ms: number
}

/** A page that stays open, so that its packages are compiled and a worker waits: warm, as for somebody who works in it. */
async function bundledLane(browser: Browser, url: string, one: Case): Promise<Lane> {
  const page = await browser.newPage()
  await page.goto(url)
  const seed = seeds()
  const sample = async () => {
    const timed = await page.evaluate<Timed>(`harness.time(${JSON.stringify(one)}, ${seed()})`)
    assertPassed(one.exercise, 'bundled', timed.trips)
    return { bundled: timed.ms }
  }
  return { sample, close: () => page.close() }
}

/** @param rounds samples of each exercise on each host */
export async function timeExercises(
  browser: Browser,
  rounds: number,
  onExercise: (exercise: string) => void,
): Promise<ExerciseTimes[]> {
  const entry = fileURLToPath(new URL('../matrix/page.ts', import.meta.url))
  const server = await startHarness({ entry })
  const solutions = (await loadMatrix()).filter(({ variant }) => variant === 'solution')
  const times: ExerciseTimes[] = []
  try {
    for (const one of solutions) {
      onExercise(one.exercise)
      const lanes = [await bundledLane(browser, server.url, one), await nodeLane(one)]
      const { bundled, node } = await race(lanes, rounds, () => {})
      times.push({ exercise: one.exercise, bundled: bundled!, node: node! })
      for (const lane of lanes) await lane.close()
    }
  } finally {
    await server.close()
  }
  return times
}
