/** `npm run record [-- <exercise or chapter>…]`: records the exchanges of briefs and lessons again, or those of some. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createNodeContainer } from '../container/node/index.ts'
import { listExercises } from '../exercises/load.ts'
import { listChapters } from '../lessons/chapter.ts'
import { findProgramIn } from '../lessons/programs.ts'
import { recordableExercise } from './exercise.ts'
import { recordText, type FindProgram } from './record-text.ts'

const EXERCISES = path.resolve('exercises')
const LESSONS = path.resolve('lessons')

const container = createNodeContainer()
const exercises = await listExercises(EXERCISES)
const chapters = await listChapters(LESSONS)
const wanted = process.argv.slice(2)
const unknown = wanted.filter((slug) => !exercises.includes(slug) && !chapters.includes(slug))

async function record(slug: string, file: string, find: FindProgram): Promise<void> {
  if (wanted.length > 0 && !wanted.includes(slug)) return
  const text = await readFile(file, 'utf8')
  const recorded = await recordText(text, container, find)
  if (recorded !== text) await writeFile(file, recorded)
  console.log(`${slug}: ${recorded === text ? 'unchanged' : 'recorded'}`)
}

try {
  if (unknown.length > 0) throw new Error(`There is no exercise and no chapter "${unknown.join('", "')}".`)
  for (const slug of exercises) {
    const find = () => recordableExercise(EXERCISES, slug)
    await record(slug, path.join(EXERCISES, slug, 'brief.mdx'), find)
  }
  const find = findProgramIn(path.join(LESSONS, 'programs'))
  for (const slug of chapters) await record(slug, path.join(LESSONS, `${slug}.mdx`), find)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await container.dispose()
}
