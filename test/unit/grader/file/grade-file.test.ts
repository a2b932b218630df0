import { expect, test } from 'vitest'
import type { ExerciseChecks, FileCheck } from '@/lib/grader/check.ts'
import { gradeFile } from '@/lib/grader/file/grade-file.ts'
import { grade } from '@/lib/grader/grade.ts'
import type { GradeEvent } from '@/lib/grader/types.ts'

const check = (id: string, more: Partial<FileCheck> = {}): FileCheck => ({
  id,
  title: `Does ${id}`,
  level: 'must',
  spec: { title: 'Brief › x' },
  inspect: () => undefined,
  ...more,
})

const failing: FileCheck['inspect'] = ({ json, fail }) => {
  if (json.root?.type !== 'array') fail({ summary: 'No list.', found: 'x', fix: 'Make it one.' }, json.root!)
}

const options = (checks: ExerciseChecks['checks'], text = '\n {"a": 1}') => ({
  exercise: { slug: 'p1-x', entry: 'x.json', kind: 'config' as const },
  checks: { slug: 'p1-x', checks },
  files: { 'x.json': text },
  host: 'node' as const,
  seed: 7,
})

test('reports places, skips what needs a failed check, and streams as it goes', async () => {
  const events: GradeEvent[] = []
  const checks = [
    check('a', { inspect: failing }),
    check('b', { needs: ['a'] }),
    check('c', { level: 'should', inspect: failing }),
  ]
  const report = await gradeFile({ ...options(checks), onEvent: (event) => events.push(event) })
  expect(report).toMatchObject({ exercise: 'p1-x', host: 'node', seed: 7, revision: null, verdict: 'fail' })
  expect(report.checks.map(({ id, status }) => `${id} ${status}`)).toEqual(['a fail', 'b skipped', 'c warn'])
  expect(report.checks[0]).toMatchObject({
    message: 'No list.\nAt: x.json:2:2\nFound: x\nFix: Make it one.',
    places: [{ file: 'x.json', line: 2, column: 2, endLine: 2, endColumn: 10 }],
    wire: [],
  })
  expect(events.map((event) => (event.type === 'check' ? event.result.id : event.type))).toEqual([
    'step',
    'a',
    'b',
    'c',
  ])
})

test('a warning is no failure', async () => {
  expect((await gradeFile(options([check('a', { level: 'should', inspect: failing })]))).verdict).toBe('pass')
})

test('grade() reads the file too, and starts nothing', async () => {
  const container = {
    host: 'bundled' as const,
    start: () => Promise.reject(new Error('started')),
    dispose: () => Promise.resolve(),
  }
  const { host, ...rest } = options([check('a', { inspect: failing })], '[]')
  expect(await grade({ ...rest, container })).toMatchObject({ host: 'bundled', verdict: 'pass', revision: null })
  expect(host).toBe('node')
})

test('a fault of a check is thrown on', async () => {
  const broken = check('a', {
    inspect: () => {
      throw new TypeError('a slip')
    },
  })
  await expect(gradeFile(options([broken]))).rejects.toThrow('a slip')
  await expect(gradeFile(options([check('a', { needs: ['nope'] })]))).rejects.toThrow('needs a check that is not')
})

test('an aborted run rejects with the reason', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(gradeFile({ ...options([check('a')]), signal })).rejects.toThrow('enough')
})
