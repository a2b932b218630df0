/**
 * What page, frame and worker say to each other. Three kinds of channel:
 * - page ↔ frame: one port for the frame's life, on which workers are ordered and ended;
 * - page ↔ worker: one port for each worker, handed through the frame, which keeps no end of it;
 * - frame → worker: a single message that brings the texts and the worker's port.
 */
import type { CallerMessage, ServerMessage } from '../fetch/messages.ts'
import type { ContainerErrorKind, ExitStatus, FileTree, SourceLocation } from '../types.ts'

/** The runtime's own text, and those of the packages by specifier's owner. */
export interface RuntimeTexts {
  readonly runtime: string
  /** Package name to text, see lib/build/runtime/packages.ts. */
  readonly packages: Readonly<Record<string, string>>
}

/** Page to frame, as a window message; its port is the control port. */
export interface FrameInit {
  readonly type: 'mcp-workbook-frame'
}

export type FrameRequest =
  /** Texts for every worker made from now on, in addition to those sent before. */
  | { readonly type: 'texts'; readonly texts: Partial<RuntimeTexts> }
  /** Make a worker; the message's port is the worker's. */
  | { readonly type: 'spawn'; readonly id: number }
  | { readonly type: 'terminate'; readonly id: number }
  | { readonly type: 'ping' }

export type FrameReply =
  | { readonly type: 'ready' }
  | { readonly type: 'pong' }
  /** The worker reported an error that its runtime did not catch, or could not be made at all. */
  | { readonly type: 'worker-error'; readonly id: number; readonly message: string }

/** Frame to worker: the only message that arrives on the worker's global scope. */
export interface WorkerInit extends RuntimeTexts {
  readonly port: MessagePort
}

export interface StartRequest {
  readonly type: 'start'
  readonly files: FileTree
  readonly entry: string
  readonly env: Readonly<Record<string, string>>
  readonly args: readonly string[]
}

/** What will probably be started: to be read while nobody waits for it. Nothing of it runs. */
export interface ExpectRequest extends Pick<StartRequest, 'files' | 'entry'> {
  readonly type: 'expect'
}

/** Page to worker. */
export type HostMessage =
  | StartRequest
  | ExpectRequest
  /** More package texts, for a worker that was made before they had arrived. */
  | { readonly type: 'packages'; readonly packages: Readonly<Record<string, string>> }
  | { readonly type: 'stdin'; readonly data: string | Uint8Array }
  | { readonly type: 'stdin-end' }
  /** The weight of the output that the page has passed on, so that more may be sent. */
  | { readonly type: 'taken'; readonly fd: 1 | 2; readonly weight: number }
  | { readonly type: 'ping' }
  | { readonly type: 'fetch'; readonly message: CallerMessage }

/** Worker to page. */
export type WorkerMessage =
  /** The runtime has been evaluated and waits for `start`. */
  | { readonly type: 'warm' }
  | { readonly type: 'started' }
  | {
      readonly type: 'refused'
      readonly kind: ContainerErrorKind
      readonly message: string
      readonly location?: SourceLocation
    }
  | { readonly type: 'output'; readonly fd: 1 | 2; readonly text: string }
  /** How many `stdin` messages the program has taken so far; told in steps of REPORT_STEP. */
  | { readonly type: 'stdin-taken'; readonly count: number }
  | { readonly type: 'pong' }
  | { readonly type: 'fetch'; readonly message: ServerMessage }
  | { readonly type: 'exit'; readonly status: ExitStatus }

/** What a piece of output weighs on its way: its characters, and what a message costs beside them. */
export function weight(text: string): number {
  return text.length + 256
}

/** Each side tells the other in steps of this size what it has taken; less than what may be on its way, or both would wait. */
export const REPORT_STEP = 64 * 1024

/** The folder in which a program runs, and finds its files. */
export const PROJECT_ROOT = '/home/learner/project'
