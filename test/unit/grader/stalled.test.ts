/** This very process is kept waiting until a time limit is over: what has come meanwhile counts all the same. */
import { afterAll, expect, test } from 'vitest'
import { createNodeContainer } from '../../../lib/container/node/index.ts'
import type { Reply } from '../../../lib/grader/check.ts'
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

/** Asks, and lets nothing of this process run until the limit is over. */
async function askAndStall(method: string): Promise<Reply> {
  const server = await open()
  try {
    await server.request('warm', {}, { timeoutMs: 30_000 })
    const reply = server.request(method)
    // The request goes out before the stall.
    await new Promise((resolve) => setImmediate(resolve))
    for (const until = performance.now() + LIMIT * 2; performance.now() < until;);
    return await reply
  } finally {
    await server.close()
  }
}

test('an answer that lies in the pipe is read before silence is told', async () => {
  expect(await askAndStall('ping')).toMatchObject({ result: {} })
})

test('where nothing has come silence is told', async () => {
  await expect(askAndStall('stop')).rejects.toThrow(/0\.2 s/)
})
