import { expect, test } from 'vitest'
import { MAX_OUTPUT, withOutput, type OutputChunk } from '@/components/run/process-state.ts'

test('a program that writes without end keeps its latest output, and no more', () => {
  let output: readonly OutputChunk[] = []
  for (let count = 0; count < 30; count++)
    output = withOutput(output, { stream: 'stderr', text: `${count} `.padEnd(4_000, '.') })
  const text = output.map((chunk) => chunk.text).join('')
  expect(text.length).toBeLessThanOrEqual(MAX_OUTPUT)
  expect(text.length).toBeGreaterThan(MAX_OUTPUT - 8_000)
  expect(output.at(-1)?.text).toMatch(/^29 /)
  expect(withOutput([], { stream: 'stdout', text: `${'x'.repeat(MAX_OUTPUT)}end` })[0]?.text).toMatch(/^x+end$/)
})
