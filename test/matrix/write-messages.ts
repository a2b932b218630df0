/** `npm run messages`: writes `messages.md` of every exercise, or of those named. */
import { writeFile } from 'node:fs/promises'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import { FIXED_SEED, gradeCase, turns } from '../content/grading.ts'
import { loadMatrix } from '../content/matrix.ts'
import { messagesFile, messagesPage, messagesSection } from './messages.ts'

const asked = process.argv.slice(2)
const slugs = catalogue.map(({ slug }) => slug)
const unknown = asked.find((name) => !slugs.includes(name))
if (unknown !== undefined) {
  console.error(`There is no exercise "${unknown}". Exercises: ${slugs.join(', ')}.`)
  process.exit(2)
}

const container = createNodeContainer()
const take = turns(2)
const matrix = await loadMatrix()
for (const slug of asked.length > 0 ? asked : slugs) {
  const broken = matrix.filter(({ exercise, variant }) => exercise === slug && variant.startsWith('broken/'))
  const sections = await Promise.all(
    broken.map((one) => take(async () => messagesSection(one, await gradeCase(container, one, FIXED_SEED)))),
  )
  await writeFile(messagesFile(slug), messagesPage(slug, sections))
  console.log(`exercises/${slug}/messages.md: ${sections.length} broken servers`)
}
await container.dispose()
