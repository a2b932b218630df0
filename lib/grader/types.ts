/** The words of grading, shared by checks, the command line and the page. */
import type { FileTree, HostName, SourceLocation } from '../container/types.ts'

/** `must`: unmet is a failure; `should`: unmet is a warning (RFC 2119, as the specification uses the words). */
export type Level = 'must' | 'should'

/** A section of the specification, or of the exercise's own brief, that a check comes from. */
export interface SpecReference {
  /** As the learner reads it: "Tools › Calling tools", "Brief › Grammar". */
  readonly title: string
  /** Absent when the rule is the exercise's own. */
  readonly url?: string
}

export type CheckStatus = 'pass' | 'fail' | 'warn' | 'skipped'

/** What a failed check says. Every field is written for the learner. */
export interface Finding {
  /** One sentence that stands alone: what went wrong. */
  readonly summary: string
  /** What stands in the learner's file, where a file is graded. */
  readonly found?: string
  /** What the workbook sent, as the learner would write it. */
  readonly sent?: string
  readonly received?: string
  readonly expected?: string
  /** Why it matters to a host or a model. */
  readonly why?: string
  /** What to change, when the symptom names the cause. */
  readonly fix?: string
}

/** A stretch of the learner's file, lines and columns from 1; the end is exclusive. */
export interface Place extends SourceLocation {
  readonly endLine: number
  readonly endColumn: number
}

export interface CheckResult {
  readonly id: string
  readonly title: string
  readonly level: Level
  readonly status: CheckStatus
  readonly spec: SpecReference
  /** Plain text of the finding, or why the check was skipped; absent when it passed. */
  readonly message?: string
  readonly finding?: Finding
  /** Sequence numbers of the wire log's entries that belong to the finding. */
  readonly wire: readonly number[]
  /** Where in the learner's file the finding is, where a file is graded; the first is the one to look at. */
  readonly places?: readonly Place[]
  readonly durationMs: number
}

export type WireDirection = 'sent' | 'received'
/** What an entry holds: `http` is a request or a response of HTTP that carries no message. */
export type WireKind = 'request' | 'result' | 'error' | 'notification' | 'invalid' | 'http'

export type HttpHeader = readonly [name: string, value: string]

/** What HTTP puts around the body of a request. */
export interface HttpRequestHead {
  readonly type: 'request'
  readonly method: string
  /** Path on the server, with the query. */
  readonly path: string
  readonly headers: readonly HttpHeader[]
}

/** What HTTP puts around the body of a response, or around the first event of its stream. */
export interface HttpResponseHead {
  readonly type: 'response'
  readonly status: number
  readonly statusText: string
  readonly headers: readonly HttpHeader[]
}

/** A later event of a response that is a stream; `event` counts them from 1. */
export interface HttpEvent {
  readonly type: 'event'
  readonly event: number
}

/** One message (or one line that should have been a message), in the order in which the workbook saw it. */
export interface WireEntry {
  readonly seq: number
  /** Which start of the learner's program it belongs to: 1 for the first. */
  readonly process: number
  /** `sent` by the workbook, `received` from the learner's program, whichever of the two is client and which server. */
  readonly direction: WireDirection
  /** Milliseconds since the run began. */
  readonly at: number
  readonly kind: WireKind
  /** The line itself, without its newline, or what HTTP carried; cut after `MAX_LOGGED_TEXT` characters. */
  readonly text: string
  /** How HTTP carried it; absent on stdio. */
  readonly http?: HttpRequestHead | HttpResponseHead | HttpEvent
  /** The parsed message; absent when the line is no JSON. */
  readonly message?: unknown
  readonly method?: string
  /** For an answer, of JSON-RPC or of HTTP: the entry of its request. */
  readonly answers?: number
  /** An answer to nothing that was asked, or to something answered before. */
  readonly unpaired?: 'unknown' | 'again'
  /** What is wrong with it, one sentence each: no JSON, not as the protocol's schema has it, answers nothing. */
  readonly problems?: readonly string[]
}

export type Step = 'compile' | 'start' | 'handshake' | 'checks'

export type GradeEvent =
  | { readonly type: 'step'; readonly step: Step }
  | { readonly type: 'check'; readonly result: CheckResult }
  | { readonly type: 'wire'; readonly entry: WireEntry }
  /** What a start of the program is for, where the starts differ. */
  | { readonly type: 'process'; readonly process: number; readonly title: string }
  | { readonly type: 'stderr'; readonly text: string; readonly process: number }

export interface Report {
  readonly exercise: string
  /** Absent-minded readers of `--json` rely on these names: see the README. */
  readonly host: HostName | 'command'
  readonly seed: number
  /** Protocol revision that was negotiated; null when the handshake failed. */
  readonly revision: string | null
  readonly verdict: 'pass' | 'fail'
  readonly durationMs: number
  /** In the order in which the exercise lists them. */
  readonly checks: readonly CheckResult[]
}

/**
 * What a learner writes, and so what there is to grade:
 * - `server`: a program that speaks MCP over stdio. The default.
 * - `http`: a module that exports `fetch(request)` and speaks MCP over Streamable HTTP.
 * - `config`: a file that is read, not run.
 * - `client`: a program that speaks MCP as a client, on its own stdin and stdout, to servers that the workbook plays.
 */
export type ExerciseKind = 'server' | 'http' | 'config' | 'client'

/** What the catalogue knows of an exercise: its content folder without the checks. */
export interface ExerciseMeta {
  readonly slug: string
  /** `server` when absent. */
  readonly kind?: ExerciseKind
  readonly part: 1 | 2
  readonly title: string
  /** One sentence: what the learner builds. */
  readonly summary: string
  /** Slug and number of the chapter that teaches it. */
  readonly chapter: { readonly number: number; readonly slug: string; readonly title: string }
  readonly entry: string
  readonly minutes: number
  /** Three steps: direction, how, nearly the code. Markdown. */
  readonly hints: readonly [string, string, string]
}

/** An exercise as the page and the command line get it. */
export interface ExerciseContent {
  readonly meta: ExerciseMeta
  readonly start: FileTree
  readonly solution: FileTree
}
