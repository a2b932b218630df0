import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { highlight } from '../../../components/lesson/highlight.ts'

const CODE = `/** Says hello. */
export const greet = (name: string) => \`Hello, \${name}!\` // 1 < 2
const limit = 20`

test('code keeps its text, with a class for what is coloured and nothing for what is not', async () => {
  const html = await highlight(CODE, 'ts')
  const text = html.replace(/<[^>]+>/g, '').replaceAll('&#x3C;', '<')
  expect(text).toBe(CODE)
  expect(html).toContain('<span class="code-comment">/** Says hello. */</span>')
  expect(html.match(/<span style=/g)).toBeNull()
})

test('every class has its colour', async () => {
  const css = await readFile(path.resolve(import.meta.dirname, '../../../app/prose.css'), 'utf8')
  const html = (await Promise.all(['ts', 'json', 'sh', 'yaml', 'python'].map((each) => highlight(CODE, each)))).join()
  const used = new Set(html.match(/code-[a-z-]+(?=")/g))
  expect(used.size).toBeGreaterThan(4)
  for (const name of used) expect(css).toContain(`.${name} {`)
})
