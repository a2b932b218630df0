/** The vocabulary in which an exercise says what servers a learner's client has to live with. */
import type { ExitStatus } from '../../container/types.ts'
import type { Random } from '../random.ts'
import type { WireEntry } from '../types.ts'

/** One start of the learner's client, before a server that the workbook plays. */
export interface Scene {
  /** Stable slug: checks name it. */
  readonly id: string
  /** As the wire log heads it, about the server: "Never answers initialize". */
  readonly title: string
  /** Draws the server of one run. */
  script(random: Random): ServerScript
}

export interface Tool {
  readonly name: string
  readonly description: string
  readonly inputSchema: Readonly<Record<string, unknown>>
}

export interface ToolPage {
  readonly tools: readonly Tool[]
  /** Leads to the page after this one; absent on the last. */
  readonly nextCursor?: string
}

/** How a request is answered. */
export type Outcome =
  | { readonly result: Readonly<Record<string, unknown>> }
  | { readonly error: { readonly code: number; readonly message: string } }

export interface ServerScript {
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly serverInfo: { readonly name: string; readonly version: string }
  /** What `tools/list` gives. */
  readonly pages: readonly ToolPage[]
  /** What the client finds in `REQUEST_TIMEOUT_MS`; absent: the variable is not set. */
  readonly timeoutMs?: number
  /** The outcome of calling a tool that is listed. */
  call(): Outcome
  /**
   * Takes the place of answering at once with the usual outcome. A request that is not answered here stays without an
   * answer.
   */
  play?(turn: Turn): void | Promise<void>
}

/** A request of the client, and what the server can do about it. */
export interface Turn {
  readonly id: string | number
  readonly method: string
  /** How many requests of this method came before. */
  readonly before: number
  readonly random: Random
  /** Writes messages as they are, in one piece: several lines in one chunk. */
  send(...messages: readonly object[]): Promise<void>
  /** The line that answers this request: with the usual outcome, or with another. */
  answer(outcome?: Outcome): object
  /** Asks the client for a sign of life, and waits for it, but no longer than `limitMs`. */
  ping(id: string | number, limitMs: number): Promise<void>
  /** Waits until a line on the client's stderr begins so; for ever, where none does. */
  printed(start: RegExp): Promise<void>
  /** Lets time pass: a server that takes its time. */
  pause(ms: number): Promise<void>
}

/** What was seen of a client in a scene. */
export interface Played {
  readonly scene: Scene
  readonly script: ServerScript
  readonly process: number
  readonly log: readonly WireEntry[]
  readonly stderr: string
  /** How the client ended; absent when it had to be stopped. */
  readonly exit?: ExitStatus
  /** Why it had to be stopped, as the learner reads it: "it did nothing for 2 s". */
  readonly stopped?: string
}
