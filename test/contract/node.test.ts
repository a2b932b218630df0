/** The contract on real Node: the reference for the hosts in the browser. */
import { describe, it } from 'vitest'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { contractCases, DEFAULT_TIMEOUT_MS } from './cases/index.ts'

describe('contract: node', () => {
  for (const { name, timeoutMs, run } of contractCases) {
    it(name, { timeout: timeoutMs ?? DEFAULT_TIMEOUT_MS }, () => run({ host: 'node', create: () => createNodeContainer() }))
  }
})
