/** WebKitGTK through its WebDriver (https://www.w3.org/TR/webdriver2/): no library speaks to it, the protocol is small. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import type { EnginePage } from './types.ts'

const DRIVER = '/usr/bin/WebKitWebDriver'
/** Milliseconds that an evaluated expression may take. */
const SCRIPT_LIMIT_MS = 180_000

function miniBrowser(): string {
  const found = ['x86_64', 'aarch64']
    .flatMap((machine) =>
      ['4.1', '4.0', '6.0'].map((api) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${api}/MiniBrowser`),
    )
    .find((path) => existsSync(path))
  if (found && existsSync(DRIVER)) return found
  throw new Error('No WebKitGTK was found: install it (Debian: `apt-get install webkit2gtk-driver`).')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function command<T>(base: string, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(base + path, { method, ...(body && { body: JSON.stringify(body) }) })
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
  if (!response.ok) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`)
  return value
}

/** Needs a screen: `DISPLAY`, from Xvfb where there is none. */
export async function openWebkit(): Promise<EnginePage> {
  const binary = miniBrowser()
  const port = await freePort()
  const driver = spawn(DRIVER, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore' })
  const stop = () => driver.kill()
  process.once('exit', stop)
  const base = `http://127.0.0.1:${port}`
  await answering(base)
  const { sessionId } = await command<{ sessionId: string }>(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } } },
  })
  const session = `/session/${sessionId}`
  await command(base, 'POST', `${session}/timeouts`, { script: SCRIPT_LIMIT_MS, pageLoad: 60_000 })
  return {
    engine: 'webkit',
    complaints: [],
    async goto(url) {
      await command(base, 'POST', `${session}/url`, { url })
    },
    async evaluate<T>(expression: string) {
      const script = `const done = arguments[arguments.length - 1]
        Promise.resolve().then(() => (${expression})).then(
          (value) => done({ value }),
          (error) => done({ error: String(error && error.stack || error) + ' ' + String(error) }))`
      const result = await command<{ value?: T; error?: string }>(base, 'POST', `${session}/execute/async`, {
        script,
        args: [],
      })
      if (result.error !== undefined) throw new Error(result.error)
      return result.value as T
    },
    async close() {
      await command(base, 'DELETE', session).catch(() => undefined)
      process.off('exit', stop)
      driver.kill()
    },
  }
}

/** The driver has no way to say that it listens but to answer. */
async function answering(base: string): Promise<void> {
  for (let left = 200; ; left--) {
    const ready = await fetch(`${base}/status`).then(
      () => true,
      () => false,
    )
    if (ready) return
    if (left === 0) throw new Error('WebKitWebDriver did not answer within 10 seconds.')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
