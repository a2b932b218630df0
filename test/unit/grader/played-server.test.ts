/** Scenes played to small clients on the node host: limits, second chances, what is skipped and why. */
import { afterAll, describe, expect, it } from 'vitest'
import type { SceneCheck } from '../../../lib/grader/check.ts'
import type { Scene, ServerScript } from '../../../lib/grader/client-check.ts'
import { createNodeContainer } from '../../../lib/container/node/index.ts'
import { grade } from '../../../lib/grader/grade.ts'
import type { Played } from '../../../lib/grader/played-server/scene.ts'
import type { GradeEvent } from '../../../lib/grader/types.ts'

const container = createNodeContainer()
afterAll(() => container.dispose())

const server: ServerScript = {
  capabilities: { tools: {} },
  serverInfo: { name: 'played', version: '1' },
  pages: [
    { tools: [{ name: 'a', description: '', inputSchema: { type: 'object' } }], nextCursor: 'two' },
    { tools: [{ name: 'b', description: '', inputSchema: { type: 'object' } }] },
  ],
  call: () => ({ result: { content: [{ type: 'text', text: 'ok' }] } }),
}

const scene = (id: string, more: Partial<ServerScript> = {}): Scene => ({
  id,
  title: `Scene ${id}`,
  script: () => ({ ...server, ...more }),
})

/** Sends the lines, prints each line that comes back on stderr, and ends after `count` of them. */
const client = (lines: readonly unknown[], count: number) => `
import { createInterface } from 'node:readline'
for (const line of ${JSON.stringify(lines)}) console.log(JSON.stringify(line))
const input = createInterface({ input: process.stdin })
let count = 0
input.on('line', (line) => {
  console.error(line)
  if (++count === ${count}) queueMicrotask(() => input.close())
})
`

const ask = (id: unknown, method: string, params?: object) => ({ jsonrpc: '2.0', id, method, params })
const initialize = ask(1, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'c', version: '1' },
})

async function run(source: string, scenes: readonly Scene[], more: { signal?: AbortSignal; timeoutMs?: number } = {}) {
  const events: GradeEvent[] = []
  const seen = new Map<string, Played>()
  const checks = scenes.map(({ id }): SceneCheck => ({
    id: id === 'first' ? 'handshake' : id,
    title: `Check of ${id}`,
    level: 'must',
    spec: { title: 'Brief' },
    scenes: [id],
    judge: (context) => void seen.set(id, context.scene(id)),
  }))
  const report = await grade({
    container,
    exercise: { slug: 'x', entry: 'client.ts', kind: 'client' },
    checks: { slug: 'x', scenes, checks },
    files: { 'client.ts': source },
    timeoutMs: 700,
    startTimeoutMs: 8_000,
    onEvent: (event) => events.push(event),
    ...more,
  })
  return { report, events, seen, statuses: report.checks.map(({ status }) => status) }
}

describe('a played server', () => {
  it('answers by its script: pages, calls, capabilities, and what it does not have', async () => {
    const lines = [
      ask('d', 'server/discover'),
      initialize,
      ask(2, 'tools/list'),
      ask(3, 'tools/list', { cursor: 'two' }),
      ask(4, 'tools/list', { cursor: 'three' }),
      ask(5, 'tools/call', { name: 'b' }),
      ask(6, 'tools/call', { name: 'c' }),
      ask(7, 'prompts/list'),
      ask(8, 'ping'),
    ]
    const { seen, report } = await run(client(lines, lines.length), [scene('first')])
    const { stderr, exit, log } = seen.get('first')!
    const answers = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, any>)
    expect(answers.map(({ id, error, result }) => [id, error?.code ?? Object.keys(result as object)])).toEqual([
      ['d', -32601],
      [1, ['protocolVersion', 'capabilities', 'serverInfo']],
      [2, ['tools', 'nextCursor']],
      [3, ['tools']],
      [4, -32602],
      [5, ['content']],
      [6, -32602],
      [7, -32601],
      [8, []],
    ])
    expect(exit).toMatchObject({ code: 0, reason: 'exit' })
    expect(report).toMatchObject({ revision: '2025-06-18', verdict: 'pass' })
    expect(log.filter(({ answers }) => answers).map(({ direction }) => direction)).toEqual(lines.map(() => 'sent'))
  })

  it('holds every message of the client against the schema', async () => {
    const wrong = ask(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {} })
    const { seen } = await run(client([wrong, 'no message'], 1), [scene('first')])
    const problems = seen.get('first')!.log.flatMap(({ problems = [] }) => problems)
    expect(problems).toEqual([
      'message.params has no "clientInfo".',
      'The line holds JSON, but no JSON-RPC message: that is an object.',
    ])
  })
})

describe('limits', () => {
  it('stops a client that does nothing more, and then begins no further scene', async () => {
    const scenes = ['first', 'b', 'c', 'd', 'e', 'f'].map((id) => scene(id))
    const { seen, statuses, report } = await run(client([initialize], 2), scenes)
    expect(seen.get('first')).toMatchObject({ stopped: 'it did nothing for 0.7 s' })
    expect(seen.get('first')).not.toHaveProperty('exit')
    expect(statuses).toEqual(['pass', 'pass', 'pass', 'pass', 'skipped', 'skipped'])
    expect(report.checks.at(-1)!.message).toMatch(/^Not tried: the client had to be stopped/)
  })

  it('stops a client that goes round in circles', async () => {
    const source = `for (let id = 0; id < 500; id++) console.log(JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' }))
process.stdin.resume()`
    const { seen } = await run(source, [scene('first')])
    expect(seen.get('first')!.stopped).toBe('it sent more than 200 messages')
  })

  it('gives a client more time that found a short limit over before it was', async () => {
    const source = `console.log(JSON.stringify(${JSON.stringify(initialize)}))
process.stdin.once('data', () => {
  console.error(Number(process.env.REQUEST_TIMEOUT_MS) < 100 ? 'TIMEOUT' : 'in time')
  process.stdin.destroy()
})`
    const { seen, events } = await run(source, [scene('first', { timeoutMs: 50 })])
    expect(seen.get('first')!.stderr).toBe('in time\n')
    expect(events.filter(({ type }) => type === 'process')).toEqual([
      { type: 'process', process: 1, title: 'Scene first' },
      { type: 'process', process: 2, title: 'Scene first (again, with more time)' },
    ])
  })

  it('takes a limit seriously that was over', async () => {
    const source = `console.log(JSON.stringify(${JSON.stringify(initialize)}))
setTimeout(() => console.error('TIMEOUT'), Number(process.env.REQUEST_TIMEOUT_MS))`
    const silent = scene('first', { timeoutMs: 50, play: () => undefined })
    const { seen, events } = await run(source, [silent])
    expect(seen.get('first')!.stderr).toBe('TIMEOUT\n')
    expect(events.filter(({ type }) => type === 'process')).toHaveLength(1)
  })
})

it('files that do not compile are an error, not a verdict', async () => {
  await expect(run('const = 1', [scene('first')])).rejects.toMatchObject({ name: 'ContainerError' })
})

it('an abort ends the clients and rejects with its reason', async () => {
  const controller = new AbortController()
  const running = run('process.stdin.resume()', [scene('first')], { signal: controller.signal })
  controller.abort(new Error('enough'))
  await expect(running).rejects.toThrow('enough')
})
