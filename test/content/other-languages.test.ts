/**
 * Servers that are no JavaScript: the grader sees nothing but the wire. They are in Perl, with what perl-base holds, which
 * is on every Debian machine.
 */
import { expect, it } from 'vitest'
import type { Report } from '../../lib/grader/types.ts'
import { grade } from './grade-command.ts'

it.each([
  ['p1-wire', 'wire.pl'],
  ['p1-errors', 'errors.pl'],
  ['p1-stdio', 'stdio.pl'],
  ['p2-search', 'search.pl'],
])('%s passes in Perl', async (exercise, file) => {
  const { code, stdout } = await grade(exercise, '--json', '--', 'perl', `test/content/programs/${file}`)
  const { checks, verdict, host } = JSON.parse(stdout) as Report
  expect(checks.filter(({ status }) => status !== 'pass')).toEqual([])
  expect({ code, verdict, host }).toEqual({ code: 0, verdict: 'pass', host: 'command' })
})

it('fails a server in Perl for what it does wrong', async () => {
  const { code, stdout } = await grade('p1-errors', '--', 'perl', 'test/content/programs/stdio.pl')
  expect(code).toBe(1)
  expect(stdout).toContain('serverInfo.name is "inventory".')
  expect(stdout).toContain('There is no tool named read_setting in the list.')
})
