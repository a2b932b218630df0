/**
 * The floor: the learner's server in this very process, joined to the grader by the SDK's in-memory transport. No
 * process, no worker, no pipes; what is left is the SDK, the checks and the schema.
 */
import { build } from 'esbuild'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js'
import type { Container, ExitStatus, ServerProcess } from '../../lib/container/types.ts'
import { ROOT } from '../run/paths.ts'

const FOLDER = join(ROOT, 'test/.artifacts/floor')

declare global {
  /** Where the server under test finds the end of the wire that its stdio transport stands for. */
  var benchTransport: InMemoryTransport | undefined
  /** Stands for its stderr, which is of no interest here. */
  var benchStderr: (...words: unknown[]) => void
}

/** The server as it is, but for its stdio transport: that one returns the end of the wire laid for it. */
async function bundleServer(source: string): Promise<string> {
  const result = await build({
    stdin: { contents: source, loader: 'ts', resolveDir: ROOT },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'console.error': 'globalThis.benchStderr' },
    plugins: [
      {
        name: 'in-memory-stdio',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /server\/stdio\.js$/ }, () => ({ path: 'stdio', namespace: 'memory' }))
          onLoad({ filter: /^stdio$/, namespace: 'memory' }, () => ({
            contents: 'export function StdioServerTransport() { return globalThis.benchTransport }',
          }))
          onResolve({ filter: /^[^.]/ }, () => ({ external: true }))
        },
      },
    ],
  })
  return (result.outputFiles[0] as { text: string }).text
}

function parse(line: string): JSONRPCMessage | undefined {
  try {
    return JSON.parse(line) as JSONRPCMessage
  } catch {
    return undefined // the real transport reports it to its owner and goes on
  }
}

/** The server's end is joined to streams of lines, which is what the grader speaks. */
function joinToStreams(end: InMemoryTransport): Pick<ServerProcess, 'stdin' | 'stdout'> & { close(): void } {
  const decoder = new TextDecoder()
  let rest = ''
  const stdin = new WritableStream<string | Uint8Array>({
    async write(chunk) {
      const lines = (rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))).split('\n')
      rest = lines.pop() ?? ''
      for (const message of lines.map(parse)) if (message) await end.send(message)
    },
  })
  const output = new TransformStream<string, string>()
  const writer = output.writable.getWriter()
  end.onmessage = (message) => void writer.write(`${JSON.stringify(message)}\n`).catch(() => undefined)
  return { stdin, stdout: output.readable, close: () => void writer.close().catch(() => undefined) }
}

/** @param source the one server that this container runs, whatever files it is handed */
export async function createMemoryContainer(source: string): Promise<Container> {
  mkdirSync(FOLDER, { recursive: true })
  const file = join(FOLDER, `server-${process.pid}.mjs`)
  writeFileSync(file, await bundleServer(source))
  let starts = 0
  globalThis.benchStderr = () => undefined
  return {
    host: 'node',
    async start() {
      const [ours, theirs] = InMemoryTransport.createLinkedPair()
      await ours.start()
      const { stdin, stdout, close } = joinToStreams(ours)
      let exit: (status: ExitStatus) => void = () => {}
      const exited = new Promise<ExitStatus>((resolve) => (exit = resolve))
      globalThis.benchTransport = theirs
      await import(`${pathToFileURL(file).href}?start=${++starts}`)
      const kill = () => {
        close()
        void ours.close()
        exit({ code: null, reason: 'killed' })
      }
      const stderr = new ReadableStream<string>({ start: (controller) => controller.close() })
      return { stdin, stdout, stderr, exited, kill, fetch: () => Promise.reject(new Error('There is no fetch here.')) }
    },
    async dispose() {
      rmSync(file, { force: true })
    },
  }
}
