/**
 * The payloads of the frames: JSON, but for `stdin` (bytes), `stdout` and `stderr` (UTF-8), and `linked`, `end` and `kill`,
 * which have none. `message` and `reply` carry the messages of `fetch/messages.ts`. `linked` says that every import
 * has been found and the learner's code begins to run.
 */
import type { ContainerError, ExitStatus, FileTree } from '../types.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** `ready`: the launcher runs, its terminal is in raw mode. Comes under no token. */
export interface ReadyMessage {
  /** The folder in which the launcher runs, absolute. Run `n` has its project in `runs/n/project`. */
  readonly cwd: string
  readonly node: string
}

/** `hello`: the token of every later frame, both ways. Comes under no token, before any learner's code runs. */
export interface HelloMessage {
  readonly token: string
}

type PlainFile = string | { readonly base64: string } | { readonly link: string }

/** `start`: files to write and what to run. */
export interface StartMessage {
  /** Compiled, with paths from the project's folder. */
  readonly files: Readonly<Record<string, PlainFile>>
  /** Path of the compiled entry, from the project's folder. */
  readonly entry: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** Limit of the heap. */
  readonly megabytes: number
}

/** `grant`: the page has room for so many more characters of an output. */
export interface GrantMessage {
  readonly stream: 'stdout' | 'stderr'
  readonly characters: number
}

/** `taken`: the server has taken so many bytes of stdin; `refused` when it has closed its stdin. */
export interface TakenMessage {
  readonly bytes: number
  readonly refused?: boolean
}

/** `exit`: the last frame of a run. `refusal` says why the program could not be started or linked. */
export type ExitMessage = ExitStatus | { readonly refusal: Pick<ContainerError, 'kind' | 'message' | 'location'> }

/** Bytes of stdin, and characters of each output, that may be under way before the other side must make room. */
export const WINDOW = 256 * 1024

/** Where run `n` has its project, from the launcher's folder. */
export const projectFolder = (run: number) => `runs/${run}/project`

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const encodeJson = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))
export const decodeJson = <T>(payload: Uint8Array): T => JSON.parse(decoder.decode(payload)) as T

export function packFiles(files: FileTree): StartMessage['files'] {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      content instanceof Uint8Array ? { base64: toBase64(content) } : content,
    ]),
  )
}

export function unpackFiles(files: StartMessage['files']): FileTree {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [
      name,
      typeof content === 'object' && 'base64' in content ? fromBase64(content.base64) : content,
    ]),
  )
}
