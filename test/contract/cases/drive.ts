/** Starting programs and talking to them, for the cases. */
import type { Container, ExitStatus, FileTree, ServerProcess, StartOptions } from '../../../lib/container/types.ts'
import { equal } from './assert.ts'
import type { ContractContext } from './types.ts'

/** One file is the entry; a tree's entry is `server.ts`, or its only file. */
export type Program = string | FileTree

export const ENTRY = 'server.ts'

/** Sends every byte of stdin back; ends when stdin ends. */
export const ECHO = `process.stdin.on('data', (chunk: Buffer) => { process.stdout.write(chunk) })\n`

function filesOf(program: Program): { files: FileTree; entry: string } {
  if (typeof program === 'string') return { files: { [ENTRY]: program }, entry: ENTRY }
  const entry = ENTRY in program ? ENTRY : Object.keys(program)[0]
  return { files: program, entry: entry ?? ENTRY }
}

/** Runs `body` with a container that is disposed of afterwards, whatever happened. */
export async function withContainer<T>(
  context: ContractContext,
  body: (container: Container) => Promise<T>,
): Promise<T> {
  const container = await context.create()
  try {
    return await body(container)
  } finally {
    await container.dispose()
  }
}

export function start(container: Container, program: Program, options?: StartOptions): Promise<ServerProcess> {
  const { files, entry } = filesOf(program)
  return container.start(files, entry, options)
}

/** Starts the program in a container of its own and hands the process to `body`. */
export function withProgram<T>(
  context: ContractContext,
  program: Program,
  body: (process: ServerProcess) => Promise<T>,
  options?: StartOptions,
): Promise<T> {
  return withContainer(context, async (container) => body(await start(container, program, options)))
}

/** Everything the stream gives until it closes. */
export async function readAll(stream: ReadableStream<string>): Promise<string> {
  const reader = stream.getReader()
  const parts: string[] = []
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts.join('')
    parts.push(value)
  }
}

/** Writes the chunks one after the other and ends stdin. */
export async function feed(process: ServerProcess, chunks: Iterable<string | Uint8Array>): Promise<void> {
  const writer = process.stdin.getWriter()
  for (const chunk of chunks) await writer.write(chunk)
  await writer.close()
}

export interface Finished {
  readonly stdout: string
  readonly stderr: string
  readonly exit: ExitStatus
}

/** Reads both outputs to their end and waits for the exit. */
export async function finish(process: ServerProcess): Promise<Finished> {
  const [stdout, stderr, exit] = await Promise.all([readAll(process.stdout), readAll(process.stderr), process.exited])
  return { stdout, stderr, exit }
}

/** Runs a program from start to end; without `stdin` its input stays open and empty. */
export function run(
  context: ContractContext,
  program: Program,
  options: StartOptions & { readonly stdin?: Iterable<string | Uint8Array> } = {},
): Promise<Finished> {
  return withProgram(
    context,
    program,
    async (process) => {
      // A program may end before it has read everything; what it has read shows in what it writes.
      const fed = options.stdin && feed(process, options.stdin).catch(() => undefined)
      const [finished] = await Promise.all([finish(process), fed])
      return finished
    },
    options,
  )
}

/** Runs a program that prints one JSON value and ends well, and gives that value. */
export async function evaluate<T = unknown>(
  context: ContractContext,
  program: Program,
  options?: Parameters<typeof run>[2],
): Promise<T> {
  const { stdout, stderr, exit } = await run(context, program, options)
  equal({ ...exit, stderr }, { code: 0, reason: 'exit', stderr: '' }, 'how the program ended')
  return JSON.parse(stdout) as T
}

/** Reads a stream line by line, keeping what follows a newline for the next call. */
export class LineReader {
  readonly #reader: ReadableStreamDefaultReader<string>
  #rest = ''

  constructor(stream: ReadableStream<string>) {
    this.#reader = stream.getReader()
  }

  /** The next line without its newline, or null at the end; a last line without newline counts. */
  async next(): Promise<string | null> {
    const parts = [this.#rest]
    let end = this.#rest.indexOf('\n')
    while (end < 0) {
      const { done, value } = await this.#reader.read()
      if (done) {
        this.#rest = ''
        return parts.join('') || null
      }
      const at = value.indexOf('\n')
      if (at >= 0) end = parts.reduce((length, part) => length + part.length, 0) + at
      parts.push(value)
    }
    const text = parts.join('')
    this.#rest = text.slice(end + 1)
    return text.slice(0, end)
  }
}

/** The cheapest generator with which runs repeat: Mulberry32. Gives numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
