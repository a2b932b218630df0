/** Chapter 27 draws what its guide decides. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { flowchart } from '@/lib/decision/flowchart.ts'

const CHAPTER = path.resolve(import.meta.dirname, '../../lessons/decision-guide.mdx')

test.each(['packaging', 'scaling'] as const)('the flowchart of %s is the guide’s own tree', async (name) => {
  expect(await readFile(CHAPTER, 'utf8')).toContain(`\`\`\`mermaid\n${flowchart(name)}\n\`\`\``)
})
