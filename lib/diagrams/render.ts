/** `npm run diagrams`: draws those of chapters and cards that are not drawn yet, and removes the drawings nobody shows any more. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { loadCards } from '../drill/load.ts'
import { listChapters, loadChapter } from '../lessons/chapter.ts'
import { fencesOf, parseMdx } from '../lessons/tree.ts'
import { createArtist } from './draw.ts'
import { diagramHash, fileName, FOLDER, readTokens } from './files.ts'
import { parseDiagram } from './source.ts'
import { SCHEMES } from './theme.ts'

const ROOT = process.cwd()
const LESSONS = path.join(ROOT, 'lessons')

interface Wanted {
  readonly where: string
  readonly source: string
}

async function wantedDiagrams(css: string): Promise<Map<string, Wanted>> {
  const wanted = new Map<string, Wanted>()
  for (const slug of await listChapters(LESSONS)) {
    const { source } = await loadChapter(LESSONS, slug)
    for (const { lang, value, position } of fencesOf(parseMdx(source)))
      if (lang === 'mermaid')
        wanted.set(diagramHash(value, css), { where: `lessons/${slug}.mdx:${position?.start.line}`, source: value })
  }
  for (const card of await loadCards(path.join(ROOT, 'exercises/interview')))
    if (card.kind === 'flaw' && card.diagram !== undefined)
      wanted.set(diagramHash(card.diagram, css), { where: `card ${card.id}`, source: card.diagram })
  return wanted
}

const css = await readTokens(ROOT)
const wanted = await wantedDiagrams(css)
const folder = path.join(ROOT, FOLDER)
await mkdir(folder, { recursive: true })
const present = new Set(await readdir(folder))
const names = (hash: string) => SCHEMES.map((scheme) => fileName(hash, scheme))
const needed = new Set([...wanted.keys()].flatMap(names))
const stale = [...present].filter((name) => !needed.has(name))
const missing = [...wanted].filter(([hash]) => !names(hash).every((name) => present.has(name)))

if (missing.length > 0) {
  const artist = await createArtist(css)
  for (const [hash, { where, source }] of missing) {
    try {
      parseDiagram(source)
      for (const scheme of SCHEMES)
        await writeFile(path.join(folder, fileName(hash, scheme)), await artist.draw(source, `d${hash}`, scheme))
      console.log(`${where}: drawn`)
    } catch (error) {
      console.error(`${where}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
  await artist.close()
}
for (const name of stale) await rm(path.join(folder, name))
console.log(`${wanted.size} diagrams, ${missing.length} to draw, ${stale.length} old files removed.`)
