/** This very process is kept waiting until a time limit is over: what has come meanwhile counts all the same. */
import { afterAll, expect, test } from 'vitest'
import { createNodeContainer } from '../../../lib/container/node/index.ts'
import { WireConnection } from '../../../lib/grader/connection.ts'
import { WireLog } from '../../../lib/grader/wire-log.ts'

const LIMIT = 200
const container = createNodeContainer()
afterAll(() => container.dispose())

/** Answers every line with a result; the line `stop` with silence. */
const SERVER = `
import { createInterface } from 'node:readline'
for await (const line of createInterface({ input: process.stdin })) {
  const { id, method } = JSON.parse(line)
  if (method !== 'stop') console.log(JSON.stringify({ jsonrpc: '2.0', id, result: {} }))
}
`

function open(): Promise<WireConnection> {
  const options = { container, files: { 'server.js': SERVER }, entry: 'server.js', log: new WireLog(), process: 1 }
  return WireConnection.open({ ...options, timeoutMs: LIMIT }, false)
}

/** Nothing of this process runs for so long. */
function stall(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

test('an answer that lies in the pipe is read before silence is told', async () => {
  const server = await open()
  await server.request('warm', {}, { timeoutMs: 30_000 })
  const reply = server.request('ping')
  // The request goes out before the stall.
  await new Promise((resolve) => setImmediate(resolve))
  stall(LIMIT * 2)
  expect(await reply).toMatchObject({ result: {} })
  await server.close()
})

test('where nothing has come silence is told', async () => {
  const server = await open()
  await server.request('warm', {}, { timeoutMs: 30_000 })
  const reply = server.request('stop')
  await new Promise((resolve) => setImmediate(resolve))
  stall(LIMIT * 2)
  await expect(reply).rejects.toThrow(/0\.2 s/)
  await server.close()
})
