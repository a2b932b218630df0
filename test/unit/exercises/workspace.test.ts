/** The workspace of part 2, and what its oracle says of it, against a real folder on this machine's disk. */
import { lstatSync, readdirSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  findable,
  isBinary,
  contentOf,
  MAX_READ_BYTES,
  readFile,
  searchContent,
  sizeOf,
} from '../../../exercises/shared/workspace/answers.ts'
import { drawSearchWorkspace } from '../../../exercises/shared/workspace/draw.ts'
import { isLink } from '../../../exercises/shared/workspace/tree.ts'
import type { SearchWorkspace } from '../../../exercises/shared/workspace/types.ts'
import { makeFolder, writeTree } from '../../../lib/container/node/folder.ts'
import { createRandom } from '../../../lib/grader/random.ts'
import { drawWorkspace } from '../../../lib/grader/workspace.ts'

const draw = (seed: number) =>
  drawWorkspace({ workspace: drawSearchWorkspace }, seed) as ReturnType<typeof drawSearchWorkspace>

const SEEDS = [1, 2, 3, 4, 5, 1_000_003, 20_251_125, 4_294_967_295]

/** Languages whose rules for sorting differ from plain letters, and from each other. */
const LOCALES = ['en', 'de', 'sv', 'da', 'cs', 'sk', 'hu', 'lt', 'lv', 'et', 'es', 'tr', 'th', 'cy', 'hr', 'haw']

describe.each(SEEDS)('the workspace of seed %i', (seed) => {
  const workspace = draw(seed)
  const paths = findable(workspace)

  it('is the same for the same seed', () => {
    expect(draw(seed).files).toEqual(workspace.files)
  })

  it('is sorted alike by code units, in every language, without case, by numbers, and folder by folder', () => {
    for (const locale of LOCALES) {
      expect([...paths].sort((a, b) => a.localeCompare(b, locale))).toEqual(paths)
      const loose = new Intl.Collator(locale, { sensitivity: 'base', numeric: true, ignorePunctuation: true })
      expect([...paths].sort((a, b) => loose.compare(a, b))).toEqual(paths)
    }
    const bySegment = (a: string[], b: string[]): number => {
      const at = a.findIndex((name, index) => name !== b[index])
      return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1
    }
    const split = paths.map((path) => path.split('/'))
    expect(split.sort(bySegment).map((names) => names.join('/'))).toEqual(paths)
  })

  it('is sorted otherwise by those who list files first, or folders first', () => {
    const { logs } = workspace.places
    const byDepth = [...logs].sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
    const sorted = [...logs].sort()
    expect(byDepth.slice(0, 20)).not.toEqual(sorted.slice(0, 20))
    const foldersFirst = [...logs].sort((a, b) => b.split('/').length - a.split('/').length || (a < b ? -1 : 1))
    expect(foldersFirst.slice(0, 20)).not.toEqual(sorted.slice(0, 20))
  })

  it('has no two names that a careless file system would take for one', () => {
    const plain = Object.keys(workspace.files).map((path) => path.normalize('NFD').toLowerCase())
    expect(new Set(plain).size).toBe(plain.length)
  })

  it('holds files of every size and kind that the exercises speak of', () => {
    const { places } = workspace
    expect(sizeOf(contentOf(workspace, places.atLimit))).toBe(MAX_READ_BYTES)
    expect(sizeOf(contentOf(workspace, places.overLimit))).toBe(MAX_READ_BYTES + 1)
    expect(sizeOf(contentOf(workspace, places.large))).toBeGreaterThan(1_000_000)
    expect(sizeOf(contentOf(workspace, places.large))).toBeLessThan(1_150_000)
    const late = contentOf(workspace, places.binaryLate) as Uint8Array
    expect(late.indexOf(0)).toBeGreaterThan(8_192)
    expect(contentOf(workspace, places.marked)).toMatch(/^\ufeff/)
    expect(contentOf(workspace, places.empty)).toBe('')
    // Pages of fifty resources, and more than a hundred completions.
    expect(paths.filter((path) => readableAsText(workspace, path)).length).toBeGreaterThan(110)
  })

  it('straddles every 1,024th byte with a character', () => {
    const bytes = new TextEncoder().encode(contentOf(workspace, workspace.places.atLimit) as string)
    for (let at = 1_024; at < bytes.length; at += 1_024) expect(bytes[at]! & 0xc0).toBe(0x80)
  })

  it('has each planted word where searching finds it, and what is hidden nowhere else', () => {
    const { words, places } = workspace
    const found = (word: keyof typeof words) => searchContent(workspace, words[word]).map((line) => line.split(':')[0])
    expect(found('single')).toEqual([places.single])
    expect(found('binary')).toEqual([places.binaryText])
    expect(found('hidden')).toEqual([...places.visible].sort())
    expect(found('outside')).toEqual([])
    expect(found('large')).toEqual([places.large])
    expect(found('many').length).toBeGreaterThan(60)
  })

  it('has texts that no line is cut or trimmed behind a blank', () => {
    const { words } = workspace
    for (const word of Object.values(words))
      for (const line of searchContent(workspace, word)) expect(line).toBe(line.trimEnd())
  })
})

const readableAsText = (workspace: SearchWorkspace, path: string) => 'text' in readFile(workspace, path)

describe.each(SEEDS.slice(0, 3))('the oracle and the disk agree for seed %i', (seed) => {
  const workspace = draw(seed)
  let project: string
  let root: string
  beforeAll(async () => {
    project = await makeFolder()
    await writeTree(project, workspace.files)
    root = workspace.env!(project)['SEARCH_ROOT']!
  })
  afterAll(() => rmSync(project, { recursive: true }))

  it('on what is a file and can be found', () => {
    const walk = (folder: string): string[] =>
      readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
        if (/^\.|^(node_modules|__pycache__|venv)$/.test(entry.name)) return []
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        return entry.isDirectory() ? walk(path) : entry.isFile() ? [path] : []
      })
    expect(walk('').sort()).toEqual(findable(workspace))
  })

  it('on where paths lead, and what reading them gives', () => {
    const { places, sibling } = workspace
    const siblingName = sibling.slice(sibling.lastIndexOf('/') + 1)
    const paths = [
      ...Object.keys(workspace.files).map((path) => path.replace(`${workspace.root}/`, '')),
      ...Object.values(places).filter((place): place is string => typeof place === 'string'),
      `../${siblingName}/${places.outside[0]!}`,
      `${places.first}/../../${siblingName}/${places.outside[0]!}`,
      `${places.folderOut}/${places.outside[0]!}`,
      `${places.linkToFolder}/${places.nookFile.slice(places.nook.length + 1)}`,
      '..',
      '.',
      `${places.first}/..`,
      `${places.single}/x`,
    ]
    for (const path of paths) expect(readFile(workspace, path), path).toEqual(readFromDisk(root, path))
  })

  it('on which of the entries are links', () => {
    for (const [path, content] of Object.entries(workspace.files))
      expect(lstatSync(join(project, path)).isSymbolicLink(), path).toBe(isLink(content))
  })
})

function readFromDisk(root: string, path: string): ReturnType<typeof readFile> {
  const inside = (real: string) => real === root || real.startsWith(`${root}/`)
  const asked = join(root, path)
  if (!inside(asked)) return { refused: 'outside' }
  let real: string
  try {
    real = realpathSync.native(asked)
  } catch {
    return { refused: 'missing' }
  }
  if (!inside(real)) return { refused: 'outside' }
  if (statSync(real).isDirectory()) return { refused: 'folder' }
  const bytes = readFileSync(real)
  if (bytes.length > MAX_READ_BYTES) return { refused: 'too large' }
  return isBinary(bytes) ? { refused: 'binary' } : { text: bytes.toString('utf8') }
}

it('differs with the seed', () => {
  const [one, other] = [1, 2].map((seed) => drawSearchWorkspace(createRandom(seed, 'workspace')))
  const names = new Set(findable(one!))
  expect(findable(other!).filter((path) => names.has(path))).toEqual(
    expect.arrayContaining(['readme.md', 'venv.cfg'].slice(0, 2)),
  )
  expect(findable(other!).filter((path) => names.has(path))).toHaveLength(2)
})
