/** Draws diagrams with mermaid in a headless browser. */
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Mermaid } from 'mermaid'
import { LAUNCH_ARGS, requireChromium } from '../build/chromium.ts'
import { mermaidConfig, type Scheme } from './theme.ts'

const MERMAID = path.join(
  path.dirname(createRequire(import.meta.url).resolve('mermaid/package.json')),
  'dist/mermaid.min.js',
)

export interface Artist {
  /**
   * @param id for the elements inside: unique on a page
   * @returns an SVG document with `width` and `height`
   * @throws Error with mermaid's own words, when the source is wrong
   */
  draw(source: string, id: string, scheme: Scheme): Promise<string>
  close(): Promise<void>
}

/** @param css the text of `app/globals.css` @throws Error, saying what to install, when there is no browser */
export async function createArtist(css: string): Promise<Artist> {
  const browser: Browser = await chromium.launch({ executablePath: requireChromium(), args: LAUNCH_ARGS })
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  await page.setContent('<!doctype html><body></body>')
  await page.addScriptTag({ path: MERMAID })
  return {
    draw: (source, id, scheme) => drawIn(page, source, id, mermaidConfig(source, css, scheme)),
    close: () => browser.close(),
  }
}

function drawIn(page: Page, source: string, id: string, config: ReturnType<typeof mermaidConfig>): Promise<string> {
  return page.evaluate(
    async ([source, id, config]) => {
      const { mermaid } = globalThis as unknown as { mermaid: Mermaid }
      mermaid.initialize(config as Parameters<Mermaid['initialize']>[0])
      const { svg } = await mermaid.render(id, source)
      // Written as HTML; a picture must be XML.
      const element = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg')!
      if (source.startsWith('timeline')) {
        // Drawn with wide empty edges.
        const drawn = document.body.appendChild(document.importNode(element, true))
        const { x, y, width, height } = drawn.getBBox()
        drawn.remove()
        element.setAttribute('viewBox', `${x - 4} ${y - 4} ${width + 8} ${height + 8}`)
      }
      const [, , width, height] = element.getAttribute('viewBox')!.split(/\s+/).map(Number)
      element.removeAttribute('style')
      element.removeAttribute('width')
      element.removeAttribute('height')
      const text = new XMLSerializer().serializeToString(element)
      const size = `width="${Math.ceil(width!)}" height="${Math.ceil(height!)}"`
      return text.replace(/^<svg /, `<svg ${size} `)
    },
    [source, id, config] as const,
  )
}
