/** `npm run diagrams`: draws what is not drawn yet, of chapters and of cards, and removes the drawings nobody shows any more. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { allDiagrams } from './all.ts'
import { createArtist } from './draw.ts'
import { diagramHash, fileName, FOLDER, readTokens } from './files.ts'
import { parseDiagram } from './source.ts'
import { SCHEMES } from './theme.ts'

const ROOT = process.cwd()

const css = await readTokens(ROOT)
const wanted = new Map((await allDiagrams(ROOT)).map((diagram) => [diagramHash(diagram.source, css), diagram]))
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
