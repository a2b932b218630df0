/**
 * A container whose server is a function of the test: for what the grader does with answers, silences and ends that
 * no real program produces on command. Real programs are graded in the contract and content tests.
 */
import type { Container, ExitStatus, ServerProcess } from '../../../lib/container/types.ts'

export interface Wire {
  /** Writes a message as one line. */
  answer(message: unknown): void
  write(text: string): void
  stderr(text: string): void
  exit(code: number, reason?: ExitStatus['reason']): void
  /** From now on the server neither reads nor writes: an endless loop. */
  hang(): void
  readonly process: number
}

export type Script = (
  message: { id?: string | number; method: string; params?: Record<string, unknown> },
  wire: Wire,
  line: string,
) => void

/** Answers the handshake and `ping`; everything else is `script`'s. */
export function scriptedContainer(
  script: Script,
): Container & { readonly started: () => number; readonly running: () => number } {
  let started = 0
  let running = 0
  return {
    host: 'node',
    started: () => started,
    running: () => running,
    start: () => {
      running++
      return Promise.resolve(serverProcess(script, ++started, () => running--))
    },
    dispose: () => Promise.resolve(),
  }
}

function serverProcess(script: Script, process: number, onEnd: () => void): ServerProcess {
  let out!: ReadableStreamDefaultController<string>
  let err!: ReadableStreamDefaultController<string>
  let end!: (status: ExitStatus) => void
  let over = false
  let hung = false
  let buffer = ''
  const decoder = new TextDecoder()
  const stdout = new ReadableStream<string>({ start: (controller) => void (out = controller) })
  const stderr = new ReadableStream<string>({ start: (controller) => void (err = controller) })
  const exited = new Promise<ExitStatus>((resolve) => (end = resolve))
  const finish = (status: ExitStatus) => {
    if (over) return
    over = true
    out.close()
    err.close()
    onEnd()
    end(status)
  }
  const wire: Wire = {
    process,
    answer: (message) => wire.write(`${JSON.stringify(message)}\n`),
    write: (text) => void (over || hung || out.enqueue(text)),
    stderr: (text) => void (over || err.enqueue(text)),
    exit: (code, reason = 'exit') => finish({ code, reason }),
    hang: () => (hung = true),
  }
  const receive = (line: string) => {
    if (hung || over) return
    let message: Parameters<Script>[0] | undefined
    try {
      message = (JSON.parse(line) ?? {}) as Parameters<Script>[0]
    } catch {
      return script({ method: '' }, wire, line)
    }
    const { id, method } = message
    if (method === 'initialize' && message.params?.['protocolVersion']) {
      const result = {
        protocolVersion: '2025-11-25',
        capabilities: { tools: {} },
        serverInfo: { name: 'scripted', version: '1' },
      }
      return wire.answer({ jsonrpc: '2.0', id, result })
    }
    if (method === 'ping' && id !== null) return wire.answer({ jsonrpc: '2.0', id, result: {} })
    script(message, wire, line)
  }
  const stdin = new WritableStream<string | Uint8Array>({
    write: (chunk) => {
      buffer += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
      const lines = buffer.split('\n')
      buffer = lines.pop()!
      for (const line of lines) receive(line)
    },
  })
  return {
    stdin,
    stdout,
    stderr,
    exited,
    fetch: () => Promise.reject(new Error('no handler')),
    kill: () => finish({ code: null, reason: 'killed' }),
  }
}
