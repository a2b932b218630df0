/** `node:readline` for streams that are no terminal. */
import { EventEmitter } from './events.ts'
import { StringDecoder } from 'string_decoder'
import { abortError, nodeError } from '../errors.ts'
import type { Readable, Writable } from './stream.ts'

export interface InterfaceOptions {
  readonly input: Readable
  readonly output?: Writable
  readonly prompt?: string
  readonly signal?: AbortSignal
  readonly history?: readonly string[]
}

interface QuestionOptions {
  readonly signal?: AbortSignal
}

/** What both variants share: splitting input into lines, asking one question at a time. */
class LineReader extends EventEmitter {
  readonly input: Readable
  readonly output: Writable | undefined
  readonly terminal = false
  line = ''
  closed = false
  #prompt: string
  #decoder = new StringDecoder('utf8')
  #rest = ''
  /** The last character of what was split so far is a carriage return: a following newline belongs to it. */
  #afterReturn = false
  #answer: ((line: string) => void) | undefined

  constructor(input: Readable | InterfaceOptions, output?: Writable) {
    super()
    const options: InterfaceOptions = 'input' in input ? input : { input, ...(output && { output }) }
    this.input = options.input
    this.output = options.output
    this.#prompt = options.prompt ?? '> '
    this.input.on('data', this.#onData)
    this.input.on('end', this.#onEnd)
    this.input.on('error', this.#onError)
    options.signal?.addEventListener('abort', () => this.close(), { once: true })
    this.input.resume()
  }

  readonly #onData = (chunk: Buffer | string): void => {
    let text = typeof chunk === 'string' ? chunk : this.#decoder.write(chunk)
    if (this.#afterReturn && text.startsWith('\n')) text = text.slice(1)
    if (text === '') return
    this.#afterReturn = text.endsWith('\r')
    const lines = text.split(/\r\n|\n|\r|\u2028|\u2029/)
    lines[0] = this.#rest + lines[0]!
    this.#rest = lines.pop()!
    for (const line of lines) this.#give(line)
  }

  readonly #onEnd = (): void => {
    const last = this.#rest + this.#decoder.end()
    this.#rest = ''
    if (last !== '') this.#give(last)
    this.close()
  }

  readonly #onError = (error: Error): void => {
    this.emit('error', error)
  }

  #give(line: string): void {
    const answer = this.#answer
    this.#answer = undefined
    if (answer) answer(line)
    else this.emit('line', line)
  }

  setPrompt(prompt: string): void {
    this.#prompt = prompt
  }

  getPrompt(): string {
    return this.#prompt
  }

  prompt(): void {
    if (this.closed) throw nodeError(new Error('readline was closed'), 'ERR_USE_AFTER_CLOSE')
    this.resume()
    this.output?.write(this.#prompt)
  }

  /** Writes the question; the next line is its answer instead of a `line` event. */
  protected ask(query: string, signal: AbortSignal | undefined, done: (answer: string) => void): void {
    if (this.closed) throw nodeError(new Error('readline was closed'), 'ERR_USE_AFTER_CLOSE')
    signal?.addEventListener('abort', () => (this.#answer = undefined), { once: true })
    this.resume()
    this.output?.write(query)
    this.#answer = done
  }

  write(data: string | null): void {
    if (data) this.#onData(data)
  }

  pause(): this {
    this.input.pause()
    this.emit('pause')
    return this
  }

  resume(): this {
    this.input.resume()
    this.emit('resume')
    return this
  }

  close(): void {
    if (this.closed) return
    this.closed = true
    this.input.off('data', this.#onData)
    this.input.off('end', this.#onEnd)
    this.input.off('error', this.#onError)
    this.input.pause()
    this.emit('close')
  }

  [Symbol.asyncIterator](): AsyncGenerator<string, void> {
    const lines: string[] = []
    let closed = this.closed
    let wake: () => void = () => undefined
    // Lines that come before the first `next` must not be lost, so listening begins here.
    this.on('line', (line: string) => {
      lines.push(line)
      wake()
    })
    this.on('close', () => {
      closed = true
      wake()
    })
    const close = () => this.close()
    return (async function* () {
      try {
        for (;;) {
          const line = lines.shift()
          if (line !== undefined) yield line
          else if (closed) return
          else {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          }
        }
      } finally {
        close()
      }
    })()
  }
}

export class Interface extends LineReader {
  question(
    query: string,
    options: QuestionOptions | ((answer: string) => void),
    callback?: (answer: string) => void,
  ): void {
    const done = typeof options === 'function' ? options : callback
    if (done) this.ask(query, typeof options === 'function' ? undefined : options.signal, done)
  }
}

export function createInterface(input: Readable | InterfaceOptions, output?: Writable): Interface {
  return new Interface(input, output)
}

class PromisesInterface extends LineReader {
  question(query: string, { signal }: QuestionOptions = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(abortError(signal))
      signal?.addEventListener('abort', () => reject(abortError(signal)), { once: true })
      this.ask(query, signal, resolve)
    })
  }
}
Object.defineProperty(PromisesInterface, 'name', { value: 'Interface' })

/** Cursor movements mean nothing where no terminal is. */
export const clearLine = () => true
export const clearScreenDown = () => true
export const cursorTo = () => true
export const moveCursor = () => true
export const emitKeypressEvents = () => undefined

export const promises = {
  Interface: PromisesInterface,
  createInterface: (input: Readable | InterfaceOptions, output?: Writable) => new PromisesInterface(input, output),
}
