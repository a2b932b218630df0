/** What someone writes who tests a server with what they have: the SDK's client, over stdio, one call. */
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { expect, it } from 'vitest'

const SERVER = fileURLToPath(new URL('../../../exercises/p1-calculator/solution/server.ts', import.meta.url))

it('calculates', async () => {
  const client = new Client({ name: 'test', version: '1.0.0' })
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: ['--import', 'tsx', SERVER], stderr: 'ignore' }),
  )
  const result = await client.callTool({ name: 'calculate', arguments: { expression: '2 + 3 * 4' } })
  expect(result.content).toEqual([{ type: 'text', text: 'Result: 14' }])
  await client.close()
})
