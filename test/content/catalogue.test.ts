/** The catalogue, the folders and the loaders agree. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { listExercises, listVariants, loadExercise, loadVariant } from '../../lib/exercises/load.ts'
import { parseBrokenHeader } from '../../lib/exercises/variants.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import { loadChecks } from '../../exercises/load-checks.ts'
import { EXERCISES } from './matrix.ts'

test('every folder with an exercise is in the catalogue, once', async () => {
  expect(catalogue.map(({ slug }) => slug).sort()).toEqual(await listExercises(EXERCISES))
})

describe.each(catalogue)('$slug', (meta) => {
  test('loads with its metadata, starter and solution', async () => {
    const content = await loadExercise(EXERCISES, meta.slug)
    expect(content.meta).toBe(meta)
    expect(content.start).toHaveProperty([meta.entry])
    expect(content.solution).toHaveProperty([meta.entry])
  })

  test('has its own checks', async () => {
    expect((await loadChecks(meta.slug)).slug).toBe(meta.slug)
  })

  test('gives three hints, each going further than the one before', () => {
    expect(meta.hints).toHaveLength(3)
    for (const hint of meta.hints) expect(hint.trim().length).toBeGreaterThan(100)
    expect(meta.hints[2]).toContain(`\`\`\`${meta.entry.split('.').at(-1)}`)
    expect(meta.hints[0]).not.toContain('```')
  })
})

describe('a wrong name gets a sentence that names the right ones', () => {
  const slugs = catalogue.map(({ slug }) => slug)
  const sentence = (names: string[]) => `There is no exercise "p9-nothing". Exercises: ${names.join(', ')}.`
  // Folders are listed by name, the loaders in the order of the book.
  const folders = sentence(slugs.toSorted())
  test('exercise', () => expect(loadExercise(EXERCISES, 'p9-nothing')).rejects.toThrow(folders))
  test('variants', () => expect(listVariants(EXERCISES, 'p9-nothing', 'right')).rejects.toThrow(folders))
  test('checks', () => expect(loadChecks('p9-nothing')).rejects.toThrow(sentence(slugs)))
  test('a name of Object’s own', () =>
    expect(loadChecks('constructor')).rejects.toThrow('There is no exercise "constructor".'))
  test('variant', () =>
    expect(loadVariant(EXERCISES, 'p1-wire', 'right', 'nope')).rejects.toThrow(
      /^There is no exercises\/p1-wire\/right\/nope\. There are: .*readline/,
    ))
})

describe('a variant that replaces one file of the solution', () => {
  test('has the other files with it', async () => {
    const { solution } = await loadExercise(EXERCISES, 'p2-complete')
    const { files } = await loadVariant(EXERCISES, 'p2-complete', 'broken', 'pages-overlap')
    const { 'resources.ts': source, ...rest } = files
    expect(source).toMatch(/^\/\/ Mistake: .*\n\/\/ Trips: listed-once\n\/\/ Replaces: resources\.ts\n/)
    expect({ ...rest, 'resources.ts': solution['resources.ts'] }).toEqual(solution)
  })

  test('has to name one that is there', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'variant-'))
    try {
      const write = async (file: string, text: string) => {
        await mkdir(path.dirname(path.join(root, 'p1-x', file)), { recursive: true })
        await writeFile(path.join(root, 'p1-x', file), text)
      }
      await write('exercise.ts', '')
      await write('start/server.ts', '')
      await write('solution/server.ts', '')
      await write('right/other.ts', '// Replaces: tools.ts\n')
      await expect(loadVariant(root, 'p1-x', 'right', 'other')).rejects.toThrow(
        'exercises/p1-x/right/other replaces tools.ts, which the solution does not have: server.ts.',
      )
    } finally {
      await rm(root, { recursive: true })
    }
  })
})

test('a broken file of JSON is graded without its header, right ones as they are', async () => {
  const broken = await loadVariant(EXERCISES, 'p1-config', 'broken', 'comment', 'claude_desktop_config.json')
  expect(broken).toMatchObject({ trips: ['json'], mistake: 'a comment that says what the entry is for' })
  expect(broken.files['claude_desktop_config.json']).toMatch(/^\{\n {2}\/\/ my servers\n/)
  const right = await loadVariant(EXERCISES, 'p1-config', 'right', 'odd-but-lawful', 'claude_desktop_config.json')
  expect(right.files['claude_desktop_config.json']).toMatch(/^\uFEFF\{\r\n/)
})

describe('the header of a broken server', () => {
  test('says what a person did and which checks find it, over several lines', () => {
    const source =
      '// Mistake: does this\n// and that\n// Trips: one-check, another-check,\n// a-third\nimport x\n// Trips: no\n'
    expect(parseBrokenHeader(source, 'x')).toEqual({
      mistake: 'does this and that',
      trips: ['one-check', 'another-check', 'a-third'],
    })
  })

  test('is asked for when a part of it is missing', () => {
    expect(() => parseBrokenHeader('// Trips: a\n', 'broken/x')).toThrow('broken/x must begin with a line "// Mistake:')
    expect(() => parseBrokenHeader('// Mistake: a\nrun()\n// Trips: a', 'broken/x')).toThrow(
      'broken/x must have a line "// Trips:',
    )
  })
})
