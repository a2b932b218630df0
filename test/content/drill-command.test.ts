/** `npm run drill` as people use it: a real export goes in, a process of its own writes it back, and the browser takes it. */
import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Contents } from '../../lib/progress/archive/contents.ts'
import { readArchive } from '../../lib/progress/archive/read.ts'
import { ROOT } from '../run/paths.ts'
import { alive } from '../unit/helpers/processes.ts'
import { freshBrowser, tab, wire } from '../unit/progress-fixture.ts'

const SCALING = ['--topic', 'scaling']

freshBrowser()

let folder: string
let file: string
/** What the browser has exported. */
let before: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'drill-'))
  file = join(folder, 'workbook.json')
  onTestFinished(() => rm(folder, { recursive: true }))
  const progress = await tab()
  await wire(progress)
  progress.set({ drill: { retention: 0.9, newPerDay: 3, reviewsPerDay: 50 } })
  await progress.drill().review({ card: 'scaling-sticky-then-and-now', grade: 'again', durationMs: 1, mode: 'today' })
  before = await progress.data.export()
  await writeFile(file, before)
})

interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function start(args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/cli/drill.ts', ...args], { cwd: ROOT })
  let [stdout, stderr] = ['', '']
  const watchers: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    for (const look of watchers) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => {}) // It may have ended before all was read.
  const ended = new Promise<Outcome>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })))
  /** Resolves once the output holds the pattern so often. */
  const shows = (pattern: RegExp, times = 1) =>
    new Promise<void>((resolve) => {
      const look = () => [...stdout.matchAll(pattern)].length >= times && resolve()
      watchers.push(look)
      look()
    })
  return { child, ended, shows, type: (...lines: string[]) => child.stdin.write(`${lines.join('\n')}\n`) }
}

/** Types all lines at once, and no more. */
async function drill(args: readonly string[], lines: readonly string[] = []): Promise<Outcome> {
  const { child, ended } = start(args)
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  return ended
}

const read = async (name = file): Promise<Contents> => (await readArchive(new Blob([await readFile(name)]))).contents
const names = async () => (await readdir(folder)).sort()

/** Answers an open card: reveal, points, grade. */
const open = (points: string, grade: string) => ['', points, grade]

describe('npm run drill', () => {
  it('grades two cards, writes the file back, and the browser imports it', async () => {
    const lines = [...open('1 3', '3'), ...open('', '1')]
    const { code, stdout, stderr } = await drill([...SCALING, '--limit', '2', file], lines)
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toContain('── 2 left · Scaling · open ──')
    expect(stdout).toMatch(/2 cards: 1 again, 1 good\. Written to .*workbook\.json/)

    const [first, ...added] = (await read()).reviews
    expect(first).toMatchObject({ card: 'scaling-sticky-then-and-now', mode: 'today' })
    expect(added).toMatchObject([
      { card: first!.card, grade: 'good', mode: 'topic', touched: [expect.any(String), expect.any(String)] },
      { grade: 'again', mode: 'topic', touched: [] },
    ])
    expect(added[0]!.before).toMatchObject({ reps: 1 })

    // Everything else is as it was, and the file as it was lies beside it.
    const old = JSON.parse(before) as { contents: Contents }
    const { cards: _cards, reviews: _reviews, ...rest } = await read()
    expect(rest).toMatchObject({ drafts: old.contents.drafts, settings: old.contents.settings })
    expect(await names()).toEqual(['workbook.json', 'workbook.json.bak'])
    expect(await readFile(`${file}.bak`, 'utf8')).toBe(before)

    const browser = await tab()
    await (await browser.data.plan(new Blob([await readFile(file)]))).carryOut('merge')
    await browser.drill().ready
    expect((await browser.drill().reviews()).map(({ grade }) => grade)).toEqual(['again', 'good', 'again'])
    expect(browser.drill().getState().records.get(first!.card)?.memory?.reps).toBe(2)
  })

  it('undoes, buries and suspends', async () => {
    const lines = ['u', ...open('', '4'), 'u', 's', 'b', 'q']
    const { code, stdout } = await drill([...SCALING, file], lines)
    expect(code).toBe(0)
    expect(stdout).toContain('There is nothing to undo.')
    expect(stdout).toContain('Taken back.')
    const { cards, reviews } = await read()
    expect(reviews).toHaveLength(1)
    expect(cards.find(({ card }) => card === 'scaling-sticky-then-and-now')).toMatchObject({ suspended: true })
    expect(cards.filter(({ buriedUntil }) => buriedUntil !== undefined)).toHaveLength(1)
  })

  it('asks for today’s cards, as many new ones as the settings or the command line say', async () => {
    const list = async (...args: string[]) => (await drill([...args, '--list', file])).stdout
    expect(await list()).toMatch(/^today +0 +2 +1$/m)
    expect(await list('--new', '5')).toMatch(/^today +0 +4 +1$/m)
    expect(await list('--new', '0')).toMatch(/^today +0 +0 +1$/m)
    expect(await names()).toEqual(['workbook.json'])
  })

  it('leaves the file alone when nothing is graded, and at the end of the input', async () => {
    for (const lines of [['q'], ['']]) expect((await drill([...SCALING, file], lines)).code).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(before)
    expect(await names()).toEqual(['workbook.json'])
  })

  it('has every card in the file as soon as it is graded: a kill loses nothing', async () => {
    const { child, ended, shows, type } = start([...SCALING, file])
    type(...open('', '3'))
    await shows(/ left · /g, 2)
    child.kill('SIGKILL')
    await ended
    expect(alive(child.pid!)).toBe(false)
    expect((await read()).reviews).toHaveLength(2)
    expect(await names()).toEqual(['workbook.json', 'workbook.json.bak'])
  })

  it('does not write over what another program has written meanwhile', async () => {
    const { ended, shows, type } = start([...SCALING, file])
    await shows(/Answer aloud/g)
    const other = JSON.stringify({ ...(JSON.parse(before) as object), exportedAt: '2026-11-27T00:00:00.000Z' })
    await writeFile(file, other)
    type(...open('', '3'), 'q')
    const { code, stdout } = await ended
    expect(code).toBe(0)
    expect(await readFile(file, 'utf8')).toBe(other)
    const [fresh] = (await names()).filter((name) => name.startsWith('workbook-drill-'))
    expect(stdout).toMatch(/workbook\.json was changed by another program\. From here on this session is in /)
    expect((await read(join(folder, fresh!))).reviews).toHaveLength(2)
  })

  it('writes to what a link leads to', async () => {
    const link = join(folder, 'link.json')
    await symlink(file, link)
    await drill([...SCALING, '--limit', '1', link], open('', '3'))
    expect((await read()).reviews).toHaveLength(2)
    expect(await names()).toEqual(['link.json', 'workbook.json', 'workbook.json.bak'])
  })

  it('refuses what it does not understand in one sentence, exit code 2', async () => {
    const [cut, foreign, damaged] = ['cut', 'foreign', 'damaged'].map((name) => join(folder, `${name}.json`))
    await writeFile(cut!, before.slice(0, -40))
    await writeFile(foreign!, '{"hello": 1}')
    await writeFile(damaged!, before.replace('"grade": "again"', '"grade": "so-so"'))
    for (const [args, sentence] of [
      [[], 'Name the file that the page Settings has exported; --help says more.'],
      [['--topic', 'cooking', file], /^There are no cards on a chapter cooking\. Chapters: why-mcp, /],
      [[join(folder, 'none.json')], `There is no file ${join(folder, 'none.json')}.`],
      [[cut!], /cut\.json: This export is damaged or was cut off: /],
      [[foreign!], /foreign\.json: This file is no export of the workbook\./],
      [[damaged!], /damaged\.json: This export is damaged: contents\.reviews\.0\.grade /],
    ] as const) {
      const { code, stderr, stdout } = await drill(args)
      expect([code, stdout]).toEqual([2, ''])
      if (typeof sentence === 'string') expect(stderr).toBe(`${sentence}\n`)
      else expect(stderr).toMatch(sentence)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
    expect(await readFile(damaged!, 'utf8')).toContain('so-so')
  })

  it('says how it is used', async () => {
    const { code, stdout } = await drill(['--help'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Usage:\n/)
  })
})
