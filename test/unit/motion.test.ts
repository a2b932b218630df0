/** What holds of the style sheets whichever page they style. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../run/paths.ts'

test('with reduced motion nothing is a transition: a short one would make one of every change of a colour', async () => {
  const css = await readFile(path.join(ROOT, 'app/globals.css'), 'utf8')
  const [, reduced = ''] = css.split('@media (prefers-reduced-motion: reduce)')
  expect(reduced).toMatch(/transition-duration: 0s !important/)
})
