/** `npx tsx lib/exercises/record.ts [exercise…]`: records the exchanges of the briefs from the solutions. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createNodeContainer } from '../container/node/index.ts'
import { listExercises, loadExercise } from './load.ts'
import { recordText } from './recording.ts'

const root = path.resolve('exercises')
const container = createNodeContainer()
const wanted = process.argv.slice(2)
for (const slug of wanted.length > 0 ? wanted : await listExercises(root)) {
  const { meta, solution } = await loadExercise(root, slug)
  const brief = path.join(root, slug, 'brief.mdx')
  const text = await readFile(brief, 'utf8')
  const recorded = await recordText(text, container, solution, meta.entry)
  if (recorded !== text) await writeFile(brief, recorded)
  console.log(`${slug}: ${recorded === text ? 'unchanged' : 'recorded'}`)
}
await container.dispose()
