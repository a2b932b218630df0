/** The code of lessons: fences compile, programs compile and do what they are for, recordings have not drifted. */
import { afterAll, describe, expect, test } from 'vitest'
import path from 'node:path'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { excerptOf, findProgramIn, listPrograms, loadProgram } from '../../lib/lessons/programs.ts'
import { fencesOf, tagsOf } from '../../lib/lessons/tree.ts'
import { recordText } from '../../lib/recording/record-text.ts'
import { blockFaults, blocksOf } from './lessons/blocks.ts'
import { LESSONS, PROGRAMS, writtenChapters } from './lessons/chapters.ts'
import { speakTo } from './lessons/speak.ts'
import { typeErrors } from './compile.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

const written = await writtenChapters()
const programs = await Promise.all((await listPrograms(PROGRAMS)).map((name) => loadProgram(PROGRAMS, name)))

test('every fence of TypeScript compiles, or does not where it says so', async () => {
  const blocks = await Promise.all(
    written.map(({ slug, source }) => blocksOf(slug, source, path.join(LESSONS, 'preambles'))),
  )
  expect(blockFaults(blocks.flat())).toEqual([])
})

test('every program compiles in strict TypeScript', () => {
  expect(typeErrors(programs.map(({ name, files }) => ({ exercise: 'programs', variant: name, files })))).toEqual([])
})

test('every program is shown in a chapter', () => {
  const shown = written.flatMap(({ tree }) =>
    tagsOf(tree).map(({ name, attributes }) => (name === 'Excerpt' ? attributes.program : attributes.name)),
  )
  expect(programs.map(({ name }) => name).filter((name) => !shown.includes(name))).toEqual([])
})

describe('a program does what its kind says', () => {
  test.each(programs)('$name', async (program) => {
    expect(await speakTo(container, program)).not.toEqual([])
  })

  test('there is one', () => expect(programs).not.toEqual([]))
})

describe.each(written)('$slug', ({ source, tree }) => {
  test('shows programs, files and regions that there are', async () => {
    for (const { name, attributes, line } of tagsOf(tree)) {
      if (name !== 'Program' && name !== 'Excerpt') continue
      const program = await loadProgram(PROGRAMS, (name === 'Program' ? attributes.name : attributes.program) ?? '')
      const { file, region } = attributes
      if (name === 'Excerpt') expect(file && region, `${line}: an Excerpt names its file and region`).toBeTruthy()
      if (file) expect(excerptOf(program, file, region)).not.toBe('')
    }
  })

  test('its JSON is JSON', () => {
    const faults = fencesOf(tree).flatMap(({ lang, value, position }) => {
      if (lang !== 'json') return []
      try {
        JSON.parse(value)
        return []
      } catch (error) {
        return [`${position?.start.line}: ${(error as Error).message}`]
      }
    })
    expect(faults).toEqual([])
  })

  test('shows exchanges that programs still answer so (else: npm run record)', async () => {
    expect(await recordText(source, container, findProgramIn(PROGRAMS))).toBe(source)
  })
})
