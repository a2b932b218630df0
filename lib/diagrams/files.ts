/** Where drawn diagrams are, and whether they still fit their sources. Node only. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { MERMAID_VERSION, mermaidConfig, SCHEMES, type Scheme } from './theme.ts'

/** Below the repository's folder; served as `/diagrams/…`. */
export const FOLDER = 'public/diagrams'

/** Raised when the same source would be drawn otherwise for a reason that neither theme nor version shows. */
const FORMAT = 1

export interface DrawnDiagram {
  /** Addresses on the site. */
  readonly light: string
  readonly dark: string
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

/** The text of the file with the colours, `app/globals.css`. @param root absolute path of the repository */
export function readTokens(root: string): Promise<string> {
  return readFile(path.join(/* turbopackIgnore: true */ root, 'app/globals.css'), 'utf8')
}

/** Sixteen hex digits that change with the source, the colours and fonts, and the version of mermaid. */
export function diagramHash(source: string, css: string): string {
  const input = [FORMAT, MERMAID_VERSION, source.trim(), ...SCHEMES.map((scheme) => mermaidConfig(source, css, scheme))]
  return createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 16)
}

export const fileName = (hash: string, scheme: Scheme) => `${hash}-${scheme}.svg`

/** The drawing of a source; undefined when `npm run diagrams` has not drawn it as it now is. */
export async function findDiagram(root: string, source: string): Promise<DrawnDiagram | undefined> {
  const hash = diagramHash(source, await readTokens(root))
  const files = SCHEMES.map((scheme) => path.join(/* turbopackIgnore: true */ root, FOLDER, fileName(hash, scheme)))
  const [light, dark] = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => undefined)))
  if (light === undefined || dark === undefined) return undefined
  const [, width, height] = /^<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"/.exec(light)?.map(Number) ?? []
  if (!width || !height)
    throw new Error(`${files[0]} does not begin with an svg element that has a width and a height.`)
  return { light: `/diagrams/${fileName(hash, 'light')}`, dark: `/diagrams/${fileName(hash, 'dark')}`, width, height }
}
