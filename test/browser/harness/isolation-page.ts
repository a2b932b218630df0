/** Runs in the harness page: programs that try to get out, and the page's own eyes on what reaches it. */
import { createBundledContainer } from '../../../lib/container/bundled/host.ts'
import type { ServerProcess } from '../../../lib/container/types.ts'

/** Everything that reached the page from outside its own code. */
const reached: string[] = []
addEventListener('message', (event) => reached.push(`window message ${JSON.stringify(event.data)}`))
addEventListener('storage', (event) => reached.push(`storage event ${event.key}`))
addEventListener('pagehide', () => reached.push('the page was left'))
const channel = new BroadcastChannel('workbook')
channel.onmessage = (event) => reached.push(`broadcast ${JSON.stringify(event.data)}`)

// What an intruder would look for.
localStorage.setItem('secret', 'of the page')
document.cookie = 'secret=of-the-page'
const opened = indexedDB.open('workbook', 1)
opened.onupgradeneeded = () => opened.result.createObjectStore('secrets').put('of the page', 'secret')
const database = new Promise((resolve) => (opened.onsuccess = resolve))

async function all(stream: ReadableStream<string>): Promise<string> {
  let text = ''
  const reader = stream.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value
  return text
}

interface Outcome {
  readonly stdout: string
  readonly stderr: string
  readonly exit: { readonly code: number | null; readonly reason: string; readonly detail?: string }
}

async function outcome(process: ServerProcess): Promise<Outcome> {
  const [stdout, stderr, exit] = await Promise.all([all(process.stdout), all(process.stderr), process.exited])
  return { stdout, stderr, exit }
}

const isolation = {
  reached,
  /** Runs programs side by side in one container, so that they share a frame. */
  async run(
    sources: readonly string[],
    options: { baseUrl?: string; unresponsiveMs?: number } = {},
  ): Promise<Outcome[]> {
    await database
    const container = createBundledContainer(options)
    try {
      const processes = await Promise.all(
        sources.map((source) => container.start({ 'server.ts': source }, 'server.ts')),
      )
      return await Promise.all(processes.map(outcome))
    } finally {
      await container.dispose()
    }
  },
  /** Whether the page is as it was: its own data, its address, its windows. */
  state: () => ({
    secret: localStorage.getItem('secret'),
    keys: localStorage.length,
    cookie: document.cookie,
    href: location.href,
    reached,
  }),
}

Object.assign(globalThis, { isolation })
