/**
 * `npm run bench`: how fast a verdict is, beside what people use today, all in one run. `--json` prints figures for
 * programs, `--rounds N` takes N samples of each (20). Exit code 0 whatever the figures are, 1 if they could not be taken.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { LAUNCH_ARGS } from '../../lib/build/chromium.ts'
import { ensureChromium } from '../run/browser.ts'
import { startProduct } from '../run/product.ts'
import { nextCardLane } from './drill-next.ts'
import { CARDS, drillLane, REVIEWS } from './drill.ts'
import { freshProfileLane, longestTaskWhileLooping, warmLane } from './exercise-page.ts'
import { gradingLane } from './grading.ts'
import { timeExercises } from './exercises.ts'
import { race } from './lane.ts'
import { createMemoryContainer } from './memory-container.ts'
import { firstLesson, scriptWeight } from './page-weight.ts'
import { formatReport, goals, type Measured } from './report.ts'
import { oneFileSolution } from './submission.ts'
import { vitestLane } from './vitest-lane.ts'

const LOOP_TRIES = 3

const { values } = parseArgs({ options: { json: { type: 'boolean' }, rounds: { type: 'string', default: '20' } } })
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error(`--rounds takes a whole number from 1, not ${values.rounds}.`)
  process.exit(2)
}
const progress = (text: string) => void (process.stderr.isTTY && process.stderr.write(`\r${text}\x1b[K`))

async function measure(): Promise<Measured> {
  const executablePath = await ensureChromium()
  progress('Building and starting the workbook …')
  const product = await startProduct()
  const browser = await chromium.launch({ executablePath, args: LAUNCH_ARGS })
  try {
    const source = await oneFileSolution()
    const lanes = [
      // Every other round goes backwards, so the first lane is taken twice in a row: not the warm one, which has to find
      // a worker waiting, as somebody does who has read a verdict before pressing Run again.
      vitestLane(),
      await gradingLane('floor', await createMemoryContainer(source), source),
      await warmLane(browser, product.url, source),
      await gradingLane('node', createNodeContainer(), source),
      freshProfileLane(browser, product.url, source),
      await drillLane(executablePath, 'drillEmpty', 0, 0),
      await drillLane(executablePath, 'drillFull', CARDS, REVIEWS),
      await nextCardLane(browser, product.url),
    ]
    const times = await race(lanes, rounds, (round) => progress(`Round ${round} of ${rounds} …`))
    for (const lane of lanes) await lane.close()
    progress('Looking at the pages …')
    const longestTasks: number[] = []
    for (let i = 0; i < LOOP_TRIES; i++) longestTasks.push(await longestTaskWhileLooping(browser, product.url))
    const page = await firstLesson(browser, product.url)
    const lesson = await scriptWeight(browser, product.url + page)
    const empty = await scriptWeight(browser, `${product.url}/bench/empty`)
    const exercises = await timeExercises(browser, Math.min(rounds, 10), (name) => progress(`${name} …`))
    return { times, longestTasks, weight: { lesson, empty, page }, exercises }
  } finally {
    await browser.close()
    await product.stop()
    progress('')
  }
}

const measured = await measure()
const machine = { node: process.version, cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length }
if (values.json) console.log(JSON.stringify({ machine, ...measured, goals: goals(measured) }, null, 2))
else console.log(`${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n\n${formatReport(measured)}`)
