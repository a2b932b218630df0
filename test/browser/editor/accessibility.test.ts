import { describe, expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { hydrated, monacoReady, useEditorPage } from './fixture.ts'

const harness = useEditorPage()

const files = {
  'server.ts': `// A comment
import { z } from 'zod'
const unused = 42
const pattern = /a+b/g
function greet(name: string): number {
  return \`Hello \${name}\`
}
export class Greeter<T> { readonly value: T | null = null }
void greet(z.string().parse(pattern.source))
`,
  'b.ts': '',
}
const theirs = { 'server.ts': 'const other = 1\n', 'b.ts': '' }

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  it('the textarea, the tabs and the comparison meet WCAG 2.2 AA', async () => {
    const { page } = await harness.open({ files, theirs, preference: 'textarea' }, { colorScheme })
    await hydrated(page)
    expect(await violations(page)).toEqual([])
  })

  it('so does Monaco, with problems listed', async () => {
    const { page } = await harness.open({ files }, { colorScheme })
    await hydrated(page)
    await monacoReady(page)
    await page.getByText('1 type problem', { exact: true }).click()
    await page.locator('.squiggly-error').waitFor()
    expect(await violations(page)).toEqual([])
  })
})

it('Monaco follows the page’s theme when it changes', async () => {
  const { page } = await harness.open({ files }, { colorScheme: 'light' })
  await hydrated(page)
  await monacoReady(page)
  const background = () =>
    page
      .locator('.monaco-editor-background')
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor)
  const light = await background()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await expect.poll(background).not.toBe(light)
})
