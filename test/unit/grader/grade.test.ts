import { describe, expect, it } from 'vitest'
import type { ActiveCheck, Check, CheckContext } from '../../../lib/grader/check.ts'
import { grade } from '../../../lib/grader/grade.ts'
import { universalChecks } from '../../../lib/grader/universal.ts'
import type { CheckResult, GradeEvent } from '../../../lib/grader/types.ts'
import { scriptedContainer, type Script } from './scripted-server.ts'

const LIMIT = 150
const spec = { title: 'Brief' }

function check(id: string, run: ActiveCheck['run'], more: Partial<ActiveCheck> = {}): ActiveCheck {
  return { id, title: `Title of ${id}`, level: 'must', spec, run, ...more }
}

/** Calls the tool named like the check's argument and fails unless it answers "ok". */
function calls(tool: string): ActiveCheck['run'] {
  return async ({ server, fail }: CheckContext) => {
    const reply = await server.callTool(tool)
    const content = reply.result?.['content'] as { text: string }[] | undefined
    if (content?.[0]?.text !== 'ok') fail({ summary: `${tool} said ${content?.[0]?.text ?? 'nothing'}` }, reply)
  }
}

const handshake = universalChecks({ tools: false })[0]!

async function run(script: Script, checks: Check[], more: { signal?: AbortSignal; seed?: number } = {}) {
  const container = scriptedContainer(script)
  const events: GradeEvent[] = []
  const report = await grade({
    container,
    exercise: { slug: 'x', entry: 'server.ts' },
    checks: { slug: 'x', checks: [handshake, ...checks] },
    files: {},
    timeoutMs: LIMIT,
    startTimeoutMs: LIMIT * 2,
    onEvent: (event) => events.push(event),
    ...more,
  })
  const by = (id: string) => report.checks.find((result) => result.id === id)!
  return {
    report,
    by,
    events,
    container,
    statuses: Object.fromEntries(report.checks.map(({ id, status }) => [id, status])),
  }
}

const ok: Script = ({ id, method }, wire) => {
  if (method === 'tools/call') wire.answer({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: 'ok' }] } })
}

/** Like `ok`, but for the tool `bad`. */
function but(bad: Script): Script {
  return (message, wire, line) =>
    message.params?.['name'] === 'bad' ? bad(message, wire, line) : ok(message, wire, line)
}

const three = (lane?: 'risky') => [
  check('first', calls('a')),
  check('second', calls('bad'), lane ? { lane } : {}),
  check('third', calls('c'), lane ? { lane } : {}),
]

describe('grade', () => {
  it('passes a server that answers everything, on one process, and ends it', async () => {
    const { report, container, statuses } = await run(ok, three())
    expect(statuses).toEqual({ handshake: 'pass', first: 'pass', second: 'pass', third: 'pass' })
    expect(report).toMatchObject({ exercise: 'x', host: 'node', revision: '2025-11-25', verdict: 'pass' })
    expect(container.started()).toBe(1)
    expect(container.running()).toBe(0)
  })

  it('blames a hang on the request that caused it, and gives the others another process', async () => {
    const { by, statuses, container } = await run(
      but((_, wire) => wire.hang()),
      three(),
    )
    expect(statuses).toEqual({ handshake: 'pass', first: 'pass', second: 'fail', third: 'pass' })
    expect(by('second').message).toMatch(/^No reply to tools\/call \(id "raw-\d"\) after 0.15 s\./)
    expect(by('second').wire).toHaveLength(1)
    expect(container.started()).toBe(2)
  })

  it('blames a crash on the request that caused it, and quotes stderr', async () => {
    const { by, statuses } = await run(
      but((_, wire) => {
        wire.stderr('TypeError: boom\n    at server.ts:3:7\n')
        wire.exit(1, 'crashed')
      }),
      three(),
    )
    expect(statuses).toEqual({ handshake: 'pass', first: 'pass', second: 'fail', third: 'pass' })
    expect(by('second').message).toContain('crashed with exit code 1')
    expect(by('second').message).toContain('server.ts:3:7')
  })

  it('keeps a handler that never answers apart from a server that hangs', async () => {
    const { statuses, container } = await run(
      but(() => undefined),
      three(),
    )
    expect(statuses).toEqual({ handshake: 'pass', first: 'pass', second: 'fail', third: 'pass' })
    expect(container.started()).toBe(1)
  })

  it('gives up on a server that answers nothing after one time limit, not one for each check', async () => {
    const checks = Array.from({ length: 20 }, (_, i) => check(`c${i}`, calls('bad')))
    const risky = Array.from({ length: 5 }, (_, i) => check(`r${i}`, calls('bad'), { lane: 'risky' }))
    const { report, by, statuses, events } = await run((_, wire) => wire.hang(), [...checks, ...risky])
    expect(statuses['c0']).toBe('fail')
    expect(report.checks.filter(({ status }) => status === 'skipped')).toHaveLength(24)
    expect(by('r4').message).toContain('stopped answering')
    // All that is ever asked was asked at once, so all of it waited for one limit.
    const asked = events.filter(
      (event) => event.type === 'wire' && (event.entry.message as { method?: string }).method === 'tools/call',
    )
    expect(asked).toHaveLength(20)
  })

  it('replaces the server after a risky check has killed it', async () => {
    const { statuses, container } = await run(
      but((_, wire) => wire.exit(0)),
      three('risky'),
    )
    expect(statuses).toEqual({ handshake: 'pass', first: 'pass', second: 'fail', third: 'pass' })
    expect(container.started()).toBe(2)
  })

  it('skips what needs a failed check, and says which', async () => {
    const { by, report } = await run(
      but(({ id }, wire) => wire.answer({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text: 'no' }] } })),
      [check('basic', calls('bad')), check('more', calls('a'), { needs: ['basic'] })],
    )
    expect(by('basic')).toMatchObject({ status: 'fail', message: 'bad said no' })
    expect(by('more')).toMatchObject({ status: 'skipped', message: 'Needs “Title of basic”, which does not pass yet.' })
    expect(report.verdict).toBe('fail')
  })

  it('warns where a should is unmet, and passes all the same', async () => {
    const { report, statuses } = await run(
      but(({ id }, wire) => wire.answer({ jsonrpc: '2.0', id, result: { content: [] } })),
      [check('nice', calls('bad'), { level: 'should' })],
    )
    expect(statuses['nice']).toBe('warn')
    expect(report.verdict).toBe('pass')
  })

  it('gives a check of the lane "own" a process of its own, with or without handshake', async () => {
    const { statuses, container } = await run(ok, [
      check(
        'ids',
        async ({ open, fail }) => {
          const raw = await open({ handshake: false })
          const pings = await Promise.all([raw.request('ping', {}, { id: 0 }), raw.request('ping', {}, { id: '0' })])
          if (pings.some(({ result }) => !result)) fail({ summary: 'no pong' })
          const shaken = await open()
          if (shaken.initializeResult.serverInfo.name !== 'scripted') fail({ summary: 'not shaken' })
        },
        { lane: 'own' },
      ),
    ])
    expect(statuses['ids']).toBe('pass')
    expect(container.started()).toBe(3)
    expect(container.running()).toBe(0)
  })

  it('explains a server that never answers initialize, and skips the rest', async () => {
    const container = scriptedContainer(() => undefined)
    const mute = {
      ...container,
      start: async () => ({ ...(await container.start({}, '')), stdin: new WritableStream() }),
    }
    const report = await grade({
      container: mute,
      exercise: { slug: 'x', entry: 'server.ts' },
      checks: { slug: 'x', checks: universalChecks({ tools: true }) },
      files: {},
      startTimeoutMs: LIMIT,
    })
    expect(report.revision).toBeNull()
    expect(report.checks[0]).toMatchObject({ id: 'handshake', status: 'fail' })
    expect(report.checks[0]!.message).toMatch(/^No reply to initialize \(id 0\) after 0.15 s\./)
    expect(report.checks.slice(1).every(({ status }) => status === 'skipped')).toBe(true)
  })

  it('stops when it is told to, and ends the process', async () => {
    const stop = new AbortController()
    const checks = [
      check('never', async () => {
        stop.abort(new Error('stopped by the learner'))
        await new Promise(() => undefined)
      }),
    ]
    const container = scriptedContainer(ok)
    const running = grade({
      container,
      exercise: { slug: 'x', entry: 'server.ts' },
      checks: { slug: 'x', checks },
      files: {},
      signal: stop.signal,
    })
    await expect(running).rejects.toThrow('stopped by the learner')
    expect(container.running()).toBe(0)
  })

  it('draws the same inputs from the same seed, and others from another', async () => {
    const drawn = async (seed: number) => {
      const words: string[] = []
      await run(ok, [check('draw', async ({ random }) => void words.push(random.word(), String(random.int(0, 1e6))))], {
        seed,
      })
      return words.join()
    }
    expect(await drawn(7)).toBe(await drawn(7))
    expect(await drawn(7)).not.toBe(await drawn(8))
  })

  it('streams steps, results and messages as they come', async () => {
    const { events } = await run(ok, [check('first', calls('a'))])
    expect(events.flatMap((event) => (event.type === 'step' ? [event.step] : []))).toEqual([
      'start',
      'handshake',
      'checks',
    ])
    expect(events.filter(({ type }) => type === 'check')).toHaveLength(2)
    const wire = events.flatMap((event) => (event.type === 'wire' ? [event.entry] : []))
    expect(wire.map(({ seq }) => seq)).toEqual(wire.map((_, i) => i + 1))
    expect(wire.find(({ method }) => method === 'tools/call')).toMatchObject({
      direction: 'sent',
      kind: 'request',
      process: 1,
    })
  })
})

describe('the checks that every exercise shares', () => {
  const right: Script = ({ id, method, params }, wire, line) => {
    if (!line.startsWith('{') || id === undefined || id === null) return
    if (method === 'tools/call' && !params?.['name'])
      return wire.answer({ jsonrpc: '2.0', id, error: { code: -32602, message: 'no name' } })
    if (method === 'tools/call')
      return wire.answer({ jsonrpc: '2.0', id, error: { code: -32602, message: 'Unknown tool' } })
    wire.answer({ jsonrpc: '2.0', id, error: { code: -32601, message: 'Method not found' } })
  }
  const all = universalChecks({ serverName: 'scripted', tools: true }).slice(1)
  const notPassed = (results: readonly CheckResult[]) =>
    results.filter(({ status }) => status !== 'pass').map(({ id }) => id)

  it('all pass for a right server', async () => {
    const { report } = await run(right, all)
    expect(notPassed(report.checks)).toEqual([])
  })

  const wrong: [check: string, script: Script][] = [
    [
      'stdout-clean',
      (message, wire, line) => (
        message.method === 'tools/call' && wire.write('got a call\n'),
        right(message, wire, line)
      ),
    ],
    [
      'unknown-method',
      ({ id, method }, wire, line) =>
        right(
          {
            method: method?.startsWith('workbook/') ? 'tools/call' : method,
            ...(id === undefined ? {} : { id }),
            params: { name: 'x' },
          },
          wire,
          line,
        ),
    ],
    [
      'unknown-tool',
      (message, wire, line) =>
        message.method === 'tools/call' && message.params?.['name']
          ? wire.answer({ jsonrpc: '2.0', id: message.id, result: { content: [] } })
          : right(message, wire, line),
    ],
    ['answers-once', (message, wire, line) => (right(message, wire, line), right(message, wire, line))],
    [
      'silent-notifications',
      (message, wire, line) =>
        message.id === undefined && message.method?.startsWith('notifications/')
          ? wire.answer({ jsonrpc: '2.0', error: { code: -32601, message: 'no' } })
          : right(message, wire, line),
    ],
    [
      'survives-junk',
      (message, wire, line) => (line.startsWith('{') ? right(message, wire, line) : wire.exit(1, 'crashed')),
    ],
    [
      'valid-messages',
      (message, wire, line) => (
        message.method === 'tools/call' &&
          wire.answer({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'loud', data: 1 } }),
        right(message, wire, line)
      ),
    ],
  ]
  it.each(wrong)('%s fails for a server that breaks it, and nothing else does', async (id, script) => {
    const { report } = await run(script, all)
    expect(notPassed(report.checks)).toEqual([id])
    expect(report.checks.find((result) => result.id === id)!.message).toMatch(/Expected: /)
  })

  it('server-name fails for another name', async () => {
    const { report } = await run(right, universalChecks({ serverName: 'other', tools: true }).slice(1))
    expect(notPassed(report.checks)).toEqual(['server-name'])
  })

  it('do not hold the answers to junk against the server', async () => {
    const { report } = await run((message, wire, line) => {
      if (!line.startsWith('{') || message.id === null)
        return wire.answer({ jsonrpc: '2.0', id: null, result: 'what?' })
      right(message, wire, line)
    }, all)
    expect(notPassed(report.checks)).toEqual([])
  })
})
