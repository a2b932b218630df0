/** The contract on real Node: the reference for the hosts in the browser. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { ensureRuntime } from '../../lib/build/runtime.ts'
import { createNodeContainer } from '../../lib/container/node/index.ts'
import { contractCases, DEFAULT_TIMEOUT_MS } from './cases/index.ts'

/** Temporary folders are made in a folder of the suite's own, where they can be counted. */
let folder: string
const { TMPDIR } = process.env

// Not on the time of the first case.
beforeAll(() => ensureRuntime(), 60_000)
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'contract-'))
  process.env.TMPDIR = folder
})
afterAll(() => {
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  rmSync(folder, { recursive: true })
})

/** What this process holds because of the programs that it started. */
async function probe(): Promise<Record<string, number>> {
  const resources = process.getActiveResourcesInfo()
  return {
    folders: readdirSync(folder).length,
    'child processes': resources.filter((name) => name === 'ProcessWrap').length,
    pipes: resources.filter((name) => name === 'PipeWrap').length,
    'exit listeners': process.listenerCount('exit'),
    ...(process.platform === 'linux' ? { 'open files': readdirSync('/proc/self/fd').length } : {}),
  }
}

describe('contract: node', () => {
  for (const { name, timeoutMs, run } of contractCases) {
    it(name, { timeout: timeoutMs ?? DEFAULT_TIMEOUT_MS }, () =>
      run({ host: 'node', create: () => createNodeContainer(), probe }),
    )
  }
})
