/** The server of chapter 18 is what the exercise p2-complete asks for: its chapter says so. */
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { readFolder } from '../../lib/exercises/files.ts'
import { PROGRAMS } from './lessons/chapters.ts'
import { FIXED_SEED, gradeCase } from './grading.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

test('p2-complete passes with the template of chapter 18, without a warning', async () => {
  const files = await readFolder(path.join(PROGRAMS, 'file-search-template'))
  const item = { exercise: 'p2-complete', variant: 'template', entry: 'server.ts', files, trips: [] }
  const { checks, verdict } = await gradeCase(container, item, FIXED_SEED)
  expect(checks.filter(({ status }) => status !== 'pass').map(({ id, message }) => `${id}: ${message}`)).toEqual([])
  expect(verdict).toBe('pass')
})
