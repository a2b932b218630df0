/** Every note is about something that was recorded, and the recording is what a conversation must be. */
import { describe, expect, test } from 'vitest'
import { STEPS, valueAt } from '@/lib/interactive/stepper/steps.ts'
import { SCRIPT } from '@/lib/interactive/stepper/script.ts'
import { NOTES } from '@/lib/interactive/stepper/explain.ts'
import { validateServerMessage } from '@/lib/protocol/validate.ts'

describe.each(['legacy', 'modern'] as const)('the %s conversation', (era) => {
  const steps = STEPS[era]

  test('is the script with an answer to every request', () => {
    expect(steps.filter(({ from }) => from === 'client').map(({ message }) => message)).toEqual(SCRIPT[era])
    const requests = SCRIPT[era].filter((message) => 'id' in message)
    const answers = steps.filter(({ from }) => from === 'server').map(({ message }) => message)
    expect(answers.map(({ id }) => id)).toEqual(requests.map(({ id }) => id))
    for (const answer of answers) expect(answer).toHaveProperty('result')
  })

  test('has a note for every message, and every note a part that is there', () => {
    expect(NOTES[era]).toHaveLength(steps.length)
    for (const { message, parts, about } of steps) {
      expect(about).toMatch(/\.$/)
      for (const { path, text } of parts) {
        expect(valueAt(message, path), path.join(' › ')).toBeDefined()
        expect(text).toMatch(/[.]$/)
      }
      expect(new Set(parts.map(({ path }) => path.join(' '))).size).toBe(parts.length)
    }
  })

  test('explains the top of every result', () => {
    for (const { message, parts } of steps) {
      const keys = Object.keys(valueAt(message, ['result']) ?? {})
      const explained = parts.map(({ path }) => path[1])
      expect(keys.filter((key) => !explained.includes(key))).toEqual([])
    }
  })

  test('is lawful', () => {
    for (const [index, { from, message }] of steps.entries()) {
      if (from === 'client') continue
      const method = String(steps[index - 1]?.message['method'])
      expect(
        validateServerMessage(message, { revision: era === 'legacy' ? '2025-11-25' : '2026-07-28', method }),
      ).toEqual([])
    }
  })
})

test('labels are short and tell messages apart', () => {
  expect(STEPS.legacy.map(({ label }) => label)).toEqual([
    'initialize, id 1',
    'result, id 1',
    'notifications/initialized',
    'tools/list, id 2',
    'result, id 2',
    'tools/call add, id 3',
    'result, id 3',
  ])
})

test('a path that leads nowhere gives undefined', () => {
  expect(valueAt({ a: [{ b: null }] }, ['a', '0', 'b'])).toBeNull()
  expect(valueAt({ a: 1 }, ['a', 'b'])).toBeUndefined()
  expect(valueAt(undefined, ['a'])).toBeUndefined()
})
