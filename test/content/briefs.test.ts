/** Briefs say all that is graded, and show what the solution really answers. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { recordableExercise } from '../../lib/recording/exercise.ts'
import { recordText } from '../../lib/recording/record-text.ts'
import { catalogue } from '../../exercises/catalogue.ts'
import { loadChecks } from '../../exercises/load-checks.ts'
import { EXERCISES, loadProof } from './matrix.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

describe.each(catalogue)('$slug', async ({ slug, kind = 'server' }) => {
  const brief = await readFile(path.join(EXERCISES, slug, 'brief.mdx'), 'utf8')
  const { checks } = await loadChecks(slug)

  test('says what each check grades', async () => {
    const { saidInBrief } = await loadProof(slug)
    expect(Object.keys(saidInBrief).sort()).toEqual(checks.map(({ id }) => id).sort())
    const text = brief.replace(/\s+/g, ' ')
    expect(Object.entries(saidInBrief).filter(([, phrase]) => !text.includes(phrase))).toEqual([])
  })

  test('has the sections that checks refer to', () => {
    const headings = [...brief.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    const sections = checks.flatMap(({ spec }) => (spec.title.startsWith('Brief › ') ? [spec.title.slice(8)] : []))
    // What every server owes has a section of its own.
    const shared = kind === 'config' ? [] : ['As in every exercise']
    expect(headings).toEqual(expect.arrayContaining([...new Set(sections), ...shared, 'Not graded']))
  })

  test('refers to the specification by address everywhere else', () => {
    const addresses = checks.flatMap(({ spec }) => (spec.title.startsWith('Brief › ') ? [] : [spec.url]))
    for (const address of addresses)
      expect(address).toMatch(/^https:\/\/modelcontextprotocol\.io\/specification\/2025-11-25\//)
  })

  if (kind === 'config') return

  test('shows an exchange that the solution still answers so (else: npm run record)', async () => {
    expect(brief).toMatch(/^`{3,}text recorded(?: client| http)?\n> [^]*?\n< /m)
    expect(await recordText(brief, container, () => recordableExercise(EXERCISES, slug))).toBe(brief)
  })

  test('an exchange that has drifted is noticed', async () => {
    // What the program says is recorded: a server answers, a client asks.
    const said = kind === 'client' ? '>' : '<'
    const drifted = brief.replace(new RegExp(`^${said} .*$`, 'm'), `${said} {"jsonrpc":"2.0","id":1,"result":{}}`)
    expect(drifted).not.toBe(brief)
    expect(await recordText(drifted, container, () => recordableExercise(EXERCISES, slug))).toBe(brief)
  })
})
