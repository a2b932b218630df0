/** `npm run grade` as people and scripts use it: a process of its own, its output and its exit code. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../lib/grader/types.ts'
import { grade, root, said, start } from './grade-command.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grade-'))
})
afterAll(() => rm(folder, { recursive: true }))

const solution = 'exercises/p1-calculator/solution'

describe('npm run grade', () => {
  it('passes a folder, readably', async () => {
    const { code, stdout } = await grade('p1-calculator', solution)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^✓ pass {2}\S.* \(handshake\)$/m)
    expect(stdout).toMatch(/p1-calculator: (\d+) of \1 checks pass\n/)
    expect(stdout).toMatch(/node host, revision 2025-11-25, seed \d+, \d+ ms/)
    expect(stdout).not.toContain('\u001b[')
  })

  it('prints one object with --json, and repeats a seed', async () => {
    const { code, stdout } = await grade('p1-calculator', '--json', '--seed', '42', join(solution, 'server.ts'))
    const report = JSON.parse(stdout) as Report
    expect(code).toBe(0)
    expect(Object.keys(report)).toEqual(['exercise', 'host', 'seed', 'revision', 'verdict', 'durationMs', 'checks'])
    expect(report).toMatchObject({ exercise: 'p1-calculator', host: 'node', seed: 42, verdict: 'pass' })
    for (const check of report.checks)
      expect(Object.keys(check).slice(0, 5)).toEqual(['id', 'title', 'level', 'status', 'spec'])
  })

  it('fails a wrong server with exit code 1 and says why', async () => {
    const { code, stdout } = await grade('p1-calculator', 'exercises/p1-calculator/start')
    expect(code).toBe(1)
    expect(stdout).toContain('✗ fail  Lists the tool calculate (tool-listed)\n')
    expect(stdout).toContain('– skip')
  })

  it('grades any program by its command', async () => {
    const { code, stdout } = await grade(
      'p1-wire',
      '--json',
      '--',
      'node',
      '--import',
      'tsx',
      'exercises/p1-wire/solution/server.ts',
    )
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ host: 'command', verdict: 'pass', revision: '2025-11-25' })
    const gone = await grade('p1-wire', '--json', '--', 'node', '-e', 'process.exit(3)')
    expect(gone.code).toBe(1)
    const { checks } = JSON.parse(gone.stdout) as Report
    expect(checks.find(({ id }) => id === 'handshake')?.message).toContain('ended with exit code 3')
  })

  it('reads a file where the exercise is one, by whatever name, and says where', async () => {
    const file = join(folder, 'mine.json')
    await writeFile(file, '{\n  "mcpServers": {},\n}\n')
    const plain = await grade('p1-config', file)
    expect(plain.code).toBe(1)
    expect(plain.stdout).toContain('A comma stands after the last entry.\n        At: mine.json:2:19\n')
    expect(plain.stdout).toMatch(/\nread, not run, \d+ ms\n$/)
    const json = await grade('p1-config', '--json', 'exercises/p1-config/start')
    const { revision, checks } = JSON.parse(json.stdout) as Report
    expect(revision).toBeNull()
    expect(checks.find(({ id }) => id === 'absolute-paths')?.places).toEqual([
      { file: 'claude_desktop_config.json', line: 5, column: 16, endLine: 5, endColumn: 55 },
    ])
    expect((await grade('p1-config', 'exercises/p1-config/solution')).code).toBe(0)
  })

  it('takes a file that does not compile as a failure, with its place', async () => {
    const file = join(folder, 'bad.ts')
    await writeFile(file, `const a: string = 1\nconst = 2\n`)
    const plain = await grade('p1-wire', file)
    expect(plain.code).toBe(1)
    expect(said(plain.stderr)).toHaveLength(1)
    expect(plain.stderr).toContain('bad.ts:2:7')
    const json = await grade('p1-wire', '--json', file)
    expect(json.code).toBe(1)
    const report = JSON.parse(json.stdout) as Report
    expect(report.checks.find(({ id }) => id === 'handshake')).toMatchObject({ status: 'fail' })
  })

  it.each([
    [['nope', 'x.ts'], /^There is no exercise nope\. There are: p1-calculator, /],
    [['p1-config', '--', 'cat'], /^p1-config is graded from a file: /],
    [['p1-wire', 'gone.ts'], /^There is no file or folder gone\.ts\.$/],
    [['p1-wire', '--', 'no-such-program-anywhere'], /^There is no program "no-such-program-anywhere"/],
    [['p2-http', '--', 'node', 'server.js'], /^p2-http is graded from a module that exports fetch/],
    [[], /^Name the exercise to grade/],
  ])('answers %j with one sentence and exit code 2', async (args, sentence) => {
    const { code, stdout, stderr } = await grade(...args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(said(stderr)).toHaveLength(1)
    expect(said(stderr)[0]).toMatch(sentence)
  })

  it('lists the exercises', async () => {
    const { code, stdout } = await grade('--list')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^p1-calculator +\S/m)
    expect(stdout).toMatch(/^p1-wire +\S/m)
  })

  it('grades again at every save with --watch', async () => {
    const file = join(folder, 'watched.ts')
    await writeFile(file, await readFile(join(root, 'exercises/p1-wire/solution/server.ts'), 'utf8'))
    const { child, ended, text } = start(['p1-wire', '--watch', file])
    const verdicts = async (count: number) => {
      while ((text().match(/checks pass/g)?.length ?? 0) < count)
        await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended])
    }
    await verdicts(1)
    await writeFile(file, 'process.exit(1)')
    await verdicts(2)
    expect(text()).toMatch(/(\d+) of \1 checks pass/)
    expect(text()).toContain('✗ fail  Answers initialize (handshake)')
    process.kill(-child.pid!, 'SIGINT')
    await ended
  })
})
