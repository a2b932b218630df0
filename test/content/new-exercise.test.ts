/** `npm run new:exercise`, in a copy of the project: what it writes stands up to everything that exercises must. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runQuietly } from '../run/command.ts'
import { ROOT } from '../run/paths.ts'

const SLUG = 'p1-word-count'
const COPIED = ['exercises', 'lib', 'test/content', 'test/sample.ts', 'public/runtime', 'components/editor/types.ts']

let copy: string
const node = (...args: string[]) => runQuietly(process.execPath, args, { cwd: copy })
const tool = (path: string) => join(copy, 'node_modules', path)
/** The servers of the other exercises, but for those of one that prove the checks which all have. */
const isAside = (path: string) => /exercises[\\/](?!p1-wire)p\d-[\w-]+[\\/](broken|right)$/.test(path)
const scaffold = (...args: string[]) => node('--import', 'tsx', 'lib/cli/new-exercise.ts', ...args)

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'workbook-new-'))
  const settings = readdirSync(ROOT, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.name.startsWith('.env'),
  )
  for (const path of [...COPIED, ...settings.map(({ name }) => name)])
    if (existsSync(join(ROOT, path)))
      cpSync(join(ROOT, path), join(copy, path), { recursive: true, filter: (source) => !isAside(source) })
  rmSync(join(copy, 'test/content/new-exercise.test.ts')) // or it would run itself
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction')
  expect((await scaffold(SLUG)).code).toBe(0)
})
afterAll(() => rmSync(copy, { recursive: true }))

describe('a new exercise', () => {
  it('is formatted and lints', async () => {
    const written = [`exercises/${SLUG}`, 'exercises/catalogue.ts', 'exercises/load-checks.ts']
    expect(await node(tool('prettier/bin/prettier.cjs'), '--check', ...written)).toMatchObject({ code: 0 })
    expect(await node(tool('eslint/bin/eslint.js'), '--max-warnings', '0', ...written)).toMatchObject({
      code: 0,
      stdout: '',
    })
  }, 120_000)

  it('compiles', async () => {
    const config = { extends: './tsconfig.json', include: ['exercises/*.ts', `exercises/${SLUG}/*.ts`] }
    writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify(config))
    expect(await node(tool('typescript/bin/tsc'), '-p', 'tsconfig.new.json')).toMatchObject({ code: 0, stdout: '' })
  }, 120_000)

  it('passes its content tests, but for the servers that nobody can write in advance', async () => {
    const args = [
      'run',
      ...['exercises', 'briefs', 'types'].map((name) => `test/content/${name}.test.ts`),
      '-t',
      `${SLUG}|have no type errors`,
      '--reporter=json',
      '--outputFile=report.json',
    ]
    const env = { EVERYTHING: '1' } // a part of two broken servers could be none of them
    await runQuietly(process.execPath, [tool('vitest/vitest.mjs'), ...args], { cwd: copy, env })
    const { testResults } = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as {
      testResults: { assertionResults: { title: string; status: string }[] }[]
    }
    const results = testResults.flatMap(({ assertionResults }) => assertionResults)
    const titles = (status: string) => results.filter((result) => result.status === status).map(({ title }) => title)
    expect(titles('failed')).toEqual(['has at least ten broken servers and three right ones beside the solution'])
    expect(titles('passed')).toEqual(
      expect.arrayContaining([
        ...["'start'", "'solution'", "'right/low-level'", "'broken/changes-the-text'", "'broken/wrong-tool-name'"],
        ...['says what each check grades', 'every check can fail: a broken server trips it'],
        'starters, solutions, right and broken servers have no type errors',
      ]),
    )
  }, 180_000)
})

describe('a name that cannot be', () => {
  const form =
    'it is p1- or p2- (the part of the book), then small letters, digits and single hyphens, as in p1-word-count.'

  it.each([
    [[SLUG], `exercises/${SLUG} exists already: choose another name, or remove that folder first.`],
    [['p1-calculator'], 'exercises/p1-calculator exists already: choose another name, or remove that folder first.'],
    [['word-count'], `"word-count" cannot be the name of an exercise: ${form}`],
    [['p3-word-count'], `"p3-word-count" cannot be the name of an exercise: ${form}`],
    [['p1-Word'], `"p1-Word" cannot be the name of an exercise: ${form}`],
    [['p1-a--b'], `"p1-a--b" cannot be the name of an exercise: ${form}`],
    [['../p1-x'], `"../p1-x" cannot be the name of an exercise: ${form}`],
    [[], 'Name the exercise: `npm run new:exercise -- p1-word-count`.'],
  ])('%j gets one sentence, and nothing is written', async (args, sentence) => {
    const before = readdirSync(join(copy, 'exercises'), { recursive: true })
    expect(await scaffold(...args)).toEqual({ code: 1, stdout: '', stderr: `${sentence}\n` })
    expect(readdirSync(join(copy, 'exercises'), { recursive: true })).toEqual(before)
  })
})
