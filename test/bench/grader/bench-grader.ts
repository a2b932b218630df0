/**
 * `npm run bench:grader`: how much of what can go wrong in a server the checks notice. Changes every solution in small
 * ways, one at a time, and grades each. `npm run bench:grader -- p1-wire p2-read` does some; `--json` prints figures for
 * programs, `--unlisted` each survivor that `survivors.yaml` does not list, as an entry to copy. Exit code 1 when there is
 * one, or when the list names a mutant that is noticed after all; 2 for misuse.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { createNodeContainer } from '../../../lib/container/node/index.ts'
import { catalogue } from '../../../exercises/catalogue.ts'
import { turns } from '../../content/grading.ts'
import { mutantKey, mutantsOf, type Mutant } from './mutants.ts'
import { killers } from './score.ts'
import { faultsOf, loadSurvivors } from './survivors.ts'

interface Score {
  readonly exercise: string
  readonly mutants: number
  readonly noticed: number
  readonly lawful: number
  readonly unlisted: readonly Mutant[]
  /** What is wrong with the list. */
  readonly faults: readonly string[]
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, unlisted: { type: 'boolean' } },
})
const slugs = catalogue.map(({ slug }) => slug)
const unknown = positionals.find((name) => !slugs.includes(name))
if (unknown !== undefined) {
  console.error(`There is no exercise "${unknown}". Exercises: ${slugs.join(', ')}.`)
  process.exit(2)
}

const container = createNodeContainer()
const take = turns(cpus().length)
const progress = (text: string) => void (process.stderr.isTTY && process.stderr.write(`\r${text}\x1b[K`))

async function scoreOf(exercise: string): Promise<Score> {
  const [mutants, list] = await Promise.all([mutantsOf(exercise), loadSurvivors(exercise)])
  const listed = new Set(list.flatMap((entry) => entry.mutants.map(mutantKey)))
  let done = 0
  const found = await Promise.all(
    mutants.map((mutant) =>
      take(async () => {
        const by = await killers(container, mutant)
        progress(`${exercise}: ${++done} of ${mutants.length}`)
        return { mutant, by }
      }),
    ),
  )
  const survivors = found.filter(({ by }) => by.length === 0).map(({ mutant }) => mutant)
  const noticed = found.filter(({ mutant, by }) => by.length > 0 && listed.has(mutantKey(mutant)))
  return {
    ...{ exercise, mutants: mutants.length, noticed: mutants.length - survivors.length },
    lawful: survivors.filter((mutant) => listed.has(mutantKey(mutant))).length,
    unlisted: survivors.filter((mutant) => !listed.has(mutantKey(mutant))),
    faults: [
      ...faultsOf(list, mutants),
      ...noticed.map(
        ({ mutant: { file, code, becomes }, by }) =>
          `${file}: "${code}" → "${becomes}" is listed as lawful, and ${by.join(', ')} noticed it.`,
      ),
    ],
  }
}

function entryOf({ file, at, code, becomes, nth }: Mutant) {
  return { file, at, code, becomes, ...(nth ? { nth } : {}) }
}

const scores: Score[] = []
for (const slug of positionals.length > 0 ? positionals : slugs) scores.push(await scoreOf(slug))
await container.dispose()
progress('')

const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const sum = (key: 'mutants' | 'noticed' | 'lawful') => scores.reduce((total, score) => total + score[key], 0)

if (values.json) {
  console.log(JSON.stringify(scores.map(({ unlisted, ...score }) => ({ ...score, unlisted: unlisted.map(entryOf) }))))
} else {
  console.log(`${'exercise'.padEnd(16)}mutants  noticed   lawful  unlisted   score   of those that matter`)
  const row = (name: string, mutants: number, noticed: number, lawful: number) =>
    [
      name.padEnd(16),
      String(mutants).padStart(7),
      String(noticed).padStart(9),
      String(lawful).padStart(9),
      String(mutants - noticed - lawful).padStart(10),
      percent(noticed, mutants).padStart(8),
      percent(noticed, mutants - lawful).padStart(24),
    ].join('')
  for (const { exercise, mutants, noticed, lawful } of scores) console.log(row(exercise, mutants, noticed, lawful))
  console.log(row('all', sum('mutants'), sum('noticed'), sum('lawful')))
  for (const { exercise, faults } of scores) for (const fault of faults) console.log(`exercises/${exercise}: ${fault}`)
  if (values.unlisted) {
    for (const { exercise, unlisted } of scores) {
      if (unlisted.length === 0) continue
      console.log(`\n# exercises/${exercise}/survivors.yaml`)
      console.log(stringify(unlisted.map((mutant) => ({ line: mutant.line, ...entryOf(mutant) }))))
    }
  }
}
process.exitCode = scores.some(({ unlisted, faults }) => unlisted.length + faults.length > 0) ? 1 : 0
