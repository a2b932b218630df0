import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { diagramHash, fileName, findDiagram, FOLDER, readTokens } from '@/lib/diagrams/files.ts'
import { oklchToHex } from '@/lib/diagrams/oklch.ts'
import { parseDiagram } from '@/lib/diagrams/source.ts'
import { coloursOf, MERMAID_VERSION, mermaidConfig } from '@/lib/diagrams/theme.ts'
import { ROOT } from '../../run/paths.ts'

const SOURCE = 'flowchart LR\n  accTitle: Two boxes\n  accDescr: One box leads to another.\n  a --> b'
const css = await readTokens(ROOT)

describe('a diagram’s source', () => {
  it('says in words what it shows', () => {
    expect(parseDiagram(SOURCE)).toEqual({ title: 'Two boxes', description: 'One box leads to another.' })
  })

  it.each([
    ['pie\n accTitle: a\n accDescr: b', 'A diagram begins with flowchart, sequenceDiagram or timeline: pie'],
    ['', 'it is empty'],
    [SOURCE.replace('accTitle: Two boxes', ''), 'A diagram needs a line "accTitle: …"'],
    [SOURCE.replace('accDescr: One', 'accDescr {\n One'), 'A diagram needs a line "accDescr: …"'],
    [SOURCE.replace(/accDescr: .*/, 'accDescr:'), 'A diagram needs a line "accDescr: …"'],
  ])('%j gets a sentence', (source, message) => expect(() => parseDiagram(source)).toThrow(message))
})

describe('colours', () => {
  it.each([
    ['oklch(1 0 0)', '#ffffff'],
    ['oklch(0 0 0)', '#000000'],
    ['oklch(0.628 0.258 29.23)', '#ff0000'],
    ['oklch(0.452 0.313 264.05)', '#0000ff'],
  ])('%s is %s', (oklch, hex) => {
    const channels = (text: string) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16))
    const distance = channels(oklchToHex(oklch)).map((value, index) => Math.abs(value - channels(hex)[index]!))
    expect(Math.max(...distance)).toBeLessThanOrEqual(2)
  })

  it.each(['red', '#fff', 'oklch(1 0)'])('%s is refused', (text) => expect(() => oklchToHex(text)).toThrow(text))

  it('are the page’s own, by scheme', () => {
    const tokens = css.replace(/--accent: .*/, '--accent: light-dark(oklch(0 0 0), oklch(1 0 0));')
    expect(coloursOf(tokens, 'light').accent).toBe('#000000')
    expect(coloursOf(tokens, 'dark').accent).toBe('#ffffff')
    expect(() => coloursOf(css.replace('--muted:', '--quiet:'), 'light')).toThrow('has no colour --muted')
  })

  it('and the version are those that the project has', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    expect(MERMAID_VERSION).toBe(dependencies.mermaid)
    expect(mermaidConfig(SOURCE, css, 'light')).not.toEqual(mermaidConfig(SOURCE, css, 'dark'))
  })
})

describe('a drawing', () => {
  const root = mkdtempSync(join(tmpdir(), 'workbook-diagrams-'))
  afterAll(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'app'))
  mkdirSync(join(root, FOLDER), { recursive: true })
  writeFileSync(join(root, 'app/globals.css'), css)
  const hash = diagramHash(SOURCE, css)
  const put = (scheme: 'light' | 'dark', text: string) =>
    writeFileSync(join(root, FOLDER, fileName(hash, scheme)), text)

  it('is another one when source or colours are', () => {
    expect(diagramHash(`${SOURCE}\n`, css)).toBe(hash)
    expect(diagramHash(`${SOURCE} --> c`, css)).not.toBe(hash)
    expect(diagramHash(SOURCE, css.replace(/(--ink: light-dark\(oklch\()0\.24/, '$10.25'))).not.toBe(hash)
  })

  it('is found with its size once there are both', async () => {
    expect(await findDiagram(root, SOURCE)).toBeUndefined()
    put('light', '<svg width="300" height="120" id="x"></svg>')
    expect(await findDiagram(root, SOURCE)).toBeUndefined()
    put('dark', '<svg width="300" height="120" id="x"></svg>')
    expect(await findDiagram(root, SOURCE)).toEqual({
      light: `/diagrams/${hash}-light.svg`,
      dark: `/diagrams/${hash}-dark.svg`,
      width: 300,
      height: 120,
    })
    expect(await findDiagram(root, `${SOURCE} --> c`)).toBeUndefined()
    put('light', '<svg viewBox="0 0 1 1"></svg>')
    await expect(findDiagram(root, SOURCE)).rejects.toThrow('does not begin with an svg element')
  })
})
