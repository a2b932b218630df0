/** Plays one scene: the learner's client in a process of its own, the scripted server at the other end of its stdio. */
import type { ExitStatus, ServerProcess } from '../../container/types.ts'
import { afterIo } from '../../container/after-io.ts'
import { LineSplitter } from '../lines.ts'
import type { Random } from '../random.ts'
import { MAX_STDERR, readable } from '../output.ts'
import type { WireEntry } from '../types.ts'
import { idKey, isMessage, type WireLog } from '../wire-log.ts'
import type { Outcome, Played, Scene, ServerScript, Turn } from './scene.ts'
import { negotiate, usualOutcome } from './script.ts'

/** Messages after which a client is stopped that goes round in circles. */
const MAX_MESSAGES = 200

/** Milliseconds from its first message after which a client is stopped that goes on and on. */
const MAX_LIFE = 5_000

/** Milliseconds that a client has beyond its own time limit to notice that this has passed, and to end. */
const GRACE = 1_200

export interface StageOptions {
  readonly scene: Scene
  readonly script: ServerScript
  readonly random: Random
  readonly log: WireLog
  readonly process: number
  /** Milliseconds until the client's first message. */
  readonly startTimeoutMs: number
  /** Milliseconds in which a client does something, or ends. */
  readonly timeoutMs: number
  readonly onStderr: (text: string) => void
}

export class Stage {
  readonly #client: ServerProcess
  readonly #options: StageOptions
  readonly #writer: WritableStreamDefaultWriter<string | Uint8Array>
  readonly #asked = new Map<string, number>()
  readonly #pongs = new Map<string, () => void>()
  readonly #watches = new Set<{ readonly start: RegExp; found(): void }>()
  #stderr = ''
  #messages = 0
  #firstAt: number | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped: string | undefined
  /** A time-out was told while no request was waiting: the machine was too busy for so short a limit, or it is no limit. */
  falseAlarm: boolean | undefined
  readonly #played: Promise<Played>

  constructor(client: ServerProcess, options: StageOptions) {
    this.#client = client
    this.#options = options
    this.#writer = client.stdin.getWriter()
    this.#watch(options.startTimeoutMs, 'said nothing for')
    const reading = Promise.all([this.#readStdout(), this.#readStderr()])
    this.#played = Promise.all([reading, client.exited]).then(([, exit]) => this.#end(exit))
  }

  /** What was seen, once the client has ended or has been stopped. */
  played(): Promise<Played> {
    return this.#played
  }

  stop(): void {
    this.#client.kill()
  }

  #log(): WireEntry[] {
    return this.#options.log.entries.filter(({ process }) => process === this.#options.process)
  }

  #end(exit: ExitStatus): Played {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const { scene, script, process } = this.#options
    const ending = this.#stopped === undefined ? { exit } : { stopped: this.#stopped }
    return { scene, script, process, log: this.#log(), stderr: this.#stderr, ...ending }
  }

  /** Stops a client that does nothing for `ms`; every sign of it begins the time anew. */
  #watch(ms: number, why: string): void {
    clearTimeout(this.#timer)
    const timer = setTimeout(
      () => afterIo(() => this.#timer === timer && this.#giveUp(`it ${why} ${ms / 1_000} s`)),
      ms,
    )
    this.#timer = timer
  }

  #giveUp(reason: string): void {
    this.#stopped ??= reason
    this.#client.kill()
  }

  #sign(): void {
    if (this.#stopped !== undefined || this.#firstAt === undefined) return
    if (performance.now() - this.#firstAt > MAX_LIFE) return this.#giveUp(`it went on for ${MAX_LIFE / 1_000} s`)
    const { script, timeoutMs } = this.#options
    this.#watch(script.timeoutMs === undefined ? timeoutMs : script.timeoutMs + GRACE, 'did nothing for')
  }

  async #readStdout(): Promise<void> {
    const lines = new LineSplitter()
    for await (const chunk of readable(this.#client.stdout))
      for (const line of lines.push(chunk)) if (line.trim() !== '') this.#receive(line)
    const rest = lines.rest()
    if (rest.trim() !== '') this.#receive(rest)
  }

  async #readStderr(): Promise<void> {
    for await (const chunk of readable(this.#client.stderr)) {
      if (this.#stderr.length < MAX_STDERR) this.#stderr += chunk
      this.#options.onStderr(chunk)
      this.#sign()
      if (this.falseAlarm === undefined && /^TIMEOUT/m.test(this.#stderr)) this.falseAlarm = !this.#waits()
      for (const watch of this.#watches) if (watch.start.test(this.#stderr)) watch.found()
    }
  }

  /** Whether a request of the client is without an answer. */
  #waits(): boolean {
    const log = this.#log()
    const answered = new Set(
      log.flatMap(({ direction, answers }) => (direction === 'sent' && answers ? [answers] : [])),
    )
    return log.some(({ direction, kind, seq }) => direction === 'received' && kind === 'request' && !answered.has(seq))
  }

  #receive(line: string): void {
    this.#firstAt ??= performance.now()
    for (const { message, kind } of this.#options.log.received(this.#options.process, line)) {
      if (++this.#messages > MAX_MESSAGES) return this.#giveUp(`it sent more than ${MAX_MESSAGES} messages`)
      this.#sign()
      if (!isMessage(message)) continue
      if (kind === 'request') this.#turn(message)
      else if (kind === 'result' || kind === 'error') this.#pongs.get(idKey(message['id']))?.()
    }
  }

  #turn(request: Record<string, unknown>): void {
    const { id } = request
    const method = request['method'] as string
    const params = isMessage(request['params']) ? request['params'] : {}
    // What has no lawful id cannot be answered.
    if (typeof id !== 'string' && typeof id !== 'number') return
    const { script, random } = this.#options
    const before = this.#asked.get(method) ?? 0
    this.#asked.set(method, before + 1)
    if (method === 'initialize') this.#options.log.setRevision(this.#options.process, negotiate(params))
    const turn: Turn = {
      id,
      method,
      before,
      random,
      send: (...messages) => this.#send(messages),
      answer: (outcome: Outcome = usualOutcome(script, method, params)) => ({ jsonrpc: '2.0', id, ...outcome }),
      ping: (pingId, limitMs) => this.#ping(pingId, limitMs),
      printed: (start) => this.#printed(start),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    }
    void (script.play ? script.play(turn) : turn.send(turn.answer()))
  }

  /** A client that has ended cannot be written to: that it ended is seen elsewhere. */
  async #send(messages: readonly object[]): Promise<void> {
    const lines = messages.map((message) => JSON.stringify(message))
    for (const line of lines) this.#options.log.sent(this.#options.process, line)
    this.#sign()
    await this.#writer.write(lines.map((line) => `${line}\n`).join('')).catch(() => undefined)
  }

  async #ping(id: string | number, limitMs: number): Promise<void> {
    const answered = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMs)
      this.#pongs.set(idKey(id), () => {
        clearTimeout(timer)
        resolve()
      })
    })
    await this.#send([{ jsonrpc: '2.0', id, method: 'ping' }])
    await answered
  }

  #printed(start: RegExp): Promise<void> {
    return new Promise((resolve) => {
      const watch = {
        start,
        found: () => {
          this.#watches.delete(watch)
          resolve()
        },
      }
      this.#watches.add(watch)
    })
  }
}
