/** Every piece in both themes, on a desk and on a phone: WCAG 2.2 AA, nothing wider than the screen, no script needed. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { inBothThemes } from '../harness/axe.ts'
import { usePieces } from './fixture.tsx'
import { NAMES, type PieceName } from './pieces.tsx'

const pieces = usePieces()

/** Brings a piece to where it shows all that it has. */
const OPEN: Readonly<Partial<Record<PieceName, (page: Page) => Promise<void>>>> = {
  'handshake-stepper': async (page) => {
    for (let step = 0; step < 4; step++) await page.getByRole('button', { name: 'Next message' }).click()
  },
  'which-error': async (page) => {
    await page.getByRole('radio', { name: /^Tool error/ }).check()
    await page.getByRole('button', { name: 'Answer' }).click()
  },
  'scaling-model': async (page) => {
    await page.getByRole('checkbox').check()
    await page.locator('summary').click()
  },
  'decision-guide': async (page) => {
    await page.getByRole('radio', { name: 'Several', exact: true }).check()
    await page.locator('summary').first().click()
  },
}

/** Pictures for people to look at, when asked for. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['PIECE_PICTURES']
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true })
}

const SCREENS = [
  { screen: 'desktop', viewport: { width: 1_024, height: 800 } },
  { screen: 'phone', viewport: { width: 360, height: 720 } },
]

describe.each(NAMES)('%s', (name) => {
  for (const { screen, viewport } of SCREENS)
    it(`on a ${screen}, light and dark`, async () => {
      const page = await pieces.open(name, { viewport, reducedMotion: 'reduce' })
      await OPEN[name]?.(page)
      await picture(page, `${name}-${screen}`)
      expect(await inBothThemes(page)).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(viewport.width)
    })

  it('has a title, says what to do, and reads without a script', async () => {
    const page = await pieces.open(name, { javaScriptEnabled: false })
    const region = page.getByRole('region').first()
    await region.waitFor()
    const heading = region.getByRole('heading', { level: 3 })
    expect(await region.getAttribute('aria-labelledby')).toBe(await heading.getAttribute('id'))
    expect(await region.locator('h3 + p').textContent()).toMatch(/\.$/)
    expect(await page.getByRole('status').count()).toBe(1)
  })

  it('does not move when the script comes', async () => {
    const [still, awake] = [await pieces.open(name, { javaScriptEnabled: false }), await pieces.open(name)]
    const height = (page: Page) =>
      page
        .getByRole('region')
        .first()
        .evaluate((element) => element.clientHeight)
    expect(await height(awake)).toBe(await height(still))
  })
})
