/** Programs and folders do not outlive the process that started them, however it ends. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { ensureRuntime } from '../../lib/build/runtime.ts'
import { gone } from './helpers/processes.ts'

// Not on the time of the first test.
beforeAll(() => ensureRuntime(), 60_000)

const HOST = fileURLToPath(new URL('../../lib/container/node/index.ts', import.meta.url))

/** A process that starts a program which would run for ever, prints its pid and folder, and then obeys `order`. */
function parent(order: string): ChildProcess {
  const script = `
    import { createNodeContainer } from ${JSON.stringify(HOST)}
    const source = "console.log(process.pid, process.cwd())\\nprocess.stdin.resume()\\nsetInterval(() => {}, 1000)"
    const program = await createNodeContainer().start({ 'server.ts': source }, 'server.ts')
    const { value } = await program.stdout.getReader().read()
    process.stdout.write(value, () => { ${order} })
  `
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: path.dirname(HOST),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstLine(child: ChildProcess): Promise<[pid: number, folder: string]> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const [pid, root] = line.split(' ')
    return [Number(pid), path.dirname(root ?? '')]
  }
  throw new Error('The parent printed nothing.')
}

let folder: string | undefined
afterEach(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true, force: true })
})

it('a parent that exits without dispose takes both with it', async () => {
  const child = parent('process.exit(0)')
  const [pid, made] = await firstLine(child)
  folder = made
  expect(await gone(pid)).toBe(true)
  expect(await gone(child.pid!)).toBe(true)
  expect(existsSync(made)).toBe(false)
})

it('a parent that is killed leaves no program running', async () => {
  const child = parent(`process.kill(process.pid, 'SIGKILL')`)
  const [pid, made] = await firstLine(child)
  folder = made
  expect(await gone(pid)).toBe(true)
})
