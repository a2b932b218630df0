/** Three tools in one process: one computes, one throws, one only looks something up. */
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'

const primesBelow = 60_000

function isPrime(n: number): boolean {
  for (let d = 2; d < n; d++) if (n % d === 0) return false
  return n > 1
}

// #region count
/** Counts primes the slow way. With `yields`, other requests get their turn every 500 numbers. */
async function countPrimes(yields: boolean): Promise<number> {
  let count = 0
  for (let n = 2; n < primesBelow; n++) {
    if (yields && n % 500 === 0) await setImmediate()
    if (isPrime(n)) count++
  }
  return count
}
// #endregion

/** In which order the tools finished their work. */
export const finished: string[] = []

const text = (value: string) => ({ content: [{ type: 'text' as const, text: value }] })

export const handler = createMcpHandler(() => {
  const server = new McpServer({ name: 'neighbours', version: '1.0.0' })
  server.registerTool('report', { inputSchema: z.object({ yields: z.boolean() }) }, async ({ yields }) => {
    const primes = await countPrimes(yields)
    finished.push('report')
    return text(`${primes} primes`)
  })
  server.registerTool('broken', { inputSchema: z.object({}) }, () => {
    throw new Error('broken on purpose')
  })
  server.registerTool('lookup', { inputSchema: z.object({}) }, () => {
    finished.push('lookup')
    return text('found')
  })
  return server
})
