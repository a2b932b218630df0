/**
 * The vocabulary in which an exercise's checks are written. An exercise's `checks.ts` imports this file, `random.ts`
 * and `universal.ts`, and nothing else of `lib`.
 */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js'
import type { JsonFile, Span } from './file/json.ts'
import type { HttpConnection } from './http/check.ts'
import type { Finding, Level, SpecReference, WireEntry } from './types.ts'
import type { Random } from './random.ts'
import type { Played, Scene } from './played-server/scene.ts'
import type { DrawsWorkspace, Workspace } from './workspace.ts'

export type { Finding, Level, SpecReference, WireEntry }
export type { FileTree, SymbolicLink, Workspace } from './workspace.ts'
export type { HttpConnection, HttpExchange, HttpReply, HttpSend } from './http/check.ts'

/**
 * Where a check runs:
 * - `shared`: at the same time as the others, on the one server process of the run. The default.
 * - `risky`: may hang or kill a wrong server. Runs on the shared process after the `shared` checks, one at a time; if
 *   the server dies, the next one gets a new process.
 * - `own`: opens connections of its own (`context.open`), with or without a handshake. Runs beside the others.
 */
export type Lane = 'shared' | 'risky' | 'own'

export interface CheckHead {
  /** Stable slug, the same for pass and fail: it is what `--json` prints and what `broken/` files name. */
  readonly id: string
  /** As the learner reads it, present tense, what a right server does: "Refuses to divide by zero". */
  readonly title: string
  readonly level: Level
  readonly spec: SpecReference
  /** Ids of checks without which this one says nothing: it is skipped, and says so, unless all of them passed. */
  readonly needs?: readonly string[]
}

/** A check that talks to the server. It passes by returning and fails through `context.fail`. */
export interface ActiveCheck<Server extends Messenger = Connection> extends CheckHead {
  readonly lane?: Lane
  run(context: CheckContext<Server>): Promise<void>
}

/** A check that reads what went over the wire, after all the others are done. */
export interface ReviewCheck extends CheckHead {
  review(context: ReviewContext): void
}

/** A check of a server. */
export type Check = ActiveCheck | ReviewCheck

/** A check of a server that is spoken to over HTTP, in an exercise of the kind `http`. */
export type HttpCheck = ActiveCheck<HttpConnection> | ReviewCheck

/** A check that reads a file, in an exercise of the kind `config`. It passes by returning and fails through `context.fail`. */
export interface FileCheck extends CheckHead {
  inspect(context: FileContext): void
}

export interface FileContext {
  readonly json: JsonFile
  /** Ends the check with a finding; `at` is where the learner should look, most telling place first. */
  fail(finding: Finding, ...at: readonly Span[]): never
}

/**
 * A check of a learner's client, in an exercise of the kind `client`: it reads what was seen in scenes. It passes by
 * returning and fails through `context.fail`.
 */
export interface SceneCheck extends CheckHead {
  /** Ids of the scenes that it reads. */
  readonly scenes: readonly string[]
  judge(context: SceneContext): void
}

export interface SceneContext {
  /** What was seen in a scene, one of the check's own `scenes`. */
  scene(id: string): Played
  /** Ends the check with a finding; `about` are the entries the learner should look at. */
  fail(finding: Finding, ...about: readonly WireEntry[]): never
}

/** The answer to one request, with the log entries to link to. */
export interface Reply {
  /** The result object, when the answer is one. */
  readonly result?: Record<string, unknown>
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown }
  readonly request: WireEntry
  readonly entry: WireEntry
}

export interface RequestOptions {
  /** An id for a request on a connection opened without handshake; drawn by the connection when absent. */
  readonly id?: string | number
  /** Milliseconds after which "no reply" is a failure; the run's limit (2,000) when absent. */
  readonly timeoutMs?: number
}

/** A server process that is spoken to, whatever carries the messages. */
export interface Messenger {
  /**
   * Sends a request and waits for its answer, whichever it is. Fails the check, naming the request, when no answer
   * comes in time or the server ends first. `method` and `params` go out as given, lawful or not.
   */
  request(method: string, params?: unknown, options?: RequestOptions): Promise<Reply>
  /** `tools/call` for a call as any client would make it. */
  callTool(name: string, args?: Record<string, unknown>, options?: RequestOptions): Promise<Reply>
  /** What has gone to this process and come from it so far. */
  readonly log: readonly WireEntry[]
  /** What the server has written to stderr so far. */
  readonly stderr: string
  /** Whether the process still runs. */
  readonly alive: boolean
  close(): Promise<void>
}

/** One server process and the workbook's end of its wire. */
export interface Connection extends Messenger {
  /** Absolute path, in the container, of the folder that holds the learner's files and the workspace. */
  readonly root: string
  /** The SDK's client, after `initialize`. Throws on a connection opened without handshake. */
  readonly client: Client
  readonly initializeResult: InitializeResult
  notify(method: string, params?: unknown): Promise<void>
  /**
   * Writes as is, no newline added: malformed lines, pieces of messages, half a character. Whole lines are logged one
   * by one, the pieces of a line as one entry. Returns the last of them.
   */
  write(data: string | Uint8Array): Promise<WireEntry>
  /** Waits until an answer with this id and type arrives, counting those already there. Fails like `request`. */
  reply(id: string | number, options?: { readonly timeoutMs?: number; readonly request?: WireEntry }): Promise<Reply>
  /**
   * Proves that everything sent so far has been dealt with: sends a request (`ping`) and waits for its answer.
   * A server handles one line after the other, so what has not been answered by then is not answered at once.
   */
  settle(): Promise<Reply>
}

export interface InitializeResult {
  readonly protocolVersion: string
  readonly capabilities: Readonly<Record<string, unknown>>
  readonly serverInfo: { readonly name: string; readonly version: string }
  readonly instructions?: string
}

export interface CheckContext<Server extends Messenger = Connection> {
  /** The shared server, initialized. In the lane `own` as well, for reading only. */
  readonly server: Server
  /** Drawn from the run's seed and the check's id: the same seed gives the same inputs. */
  readonly random: Random
  /** What the exercise drew for this run; undefined where it has no workspace. */
  readonly workspace: Workspace | undefined
  /** Ends the check with a finding; `about` are the replies or entries the learner should look at. */
  fail(finding: Finding, ...about: readonly (Reply | WireEntry)[]): never
  /** A process of the check's own, ended with the check. `handshake: false` leaves even `initialize` to the check. */
  open(options?: { readonly handshake?: boolean }): Promise<Server>
  /**
   * Call it before sending what the protocol does not allow: what `connection` answers from then on is not held
   * against the server by the review checks.
   */
  exempt(connection: Server): void
}

export interface ReviewContext {
  readonly log: readonly WireEntry[]
  fail(finding: Finding, ...about: readonly WireEntry[]): never
}

/** What `exercises/<slug>/checks.ts` exports as default. */
export interface ExerciseChecks extends DrawsWorkspace {
  readonly slug: string
  readonly checks: readonly (Check | FileCheck | HttpCheck | SceneCheck)[]
  /** What a learner's client is put through, in an exercise of the kind `client`. */
  readonly scenes?: readonly Scene[]
  /** In an exercise of the kind `http`: drawn once for each run, the same for every process in it. */
  readonly httpSetup?: (random: Random) => HttpSetup
}

/** What a server is started with, and what a client that knows as much sends with every request. */
export interface HttpSetup {
  readonly env: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
}
