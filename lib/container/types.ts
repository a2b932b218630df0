/**
 * The one interface behind which a learner's server runs, whichever host carries it.
 * A single contract suite (test/contract) holds every host to what is written here.
 */

/** A link, as `ln -s target` makes it; `target` is resolved from the link's own folder. */
export interface SymbolicLink {
  readonly link: string
}

/** Files by path: relative to the project's folder, `/` between names, no leading slash, no `..`. */
export type FileTree = Readonly<Record<string, string | Uint8Array | SymbolicLink>>

export type HostName = 'webcontainer' | 'bundled' | 'node'

export interface StartOptions {
  /**
   * Environment variables of the server. A function is given the absolute path of the project's folder inside
   * the container, for variables that must name a mounted path (`SEARCH_ROOT`).
   */
  readonly env?: Readonly<Record<string, string>> | ((root: string) => Readonly<Record<string, string>>)
  /** What follows the entry file in `process.argv`. */
  readonly args?: readonly string[]
}

/** How a process ended. Output written before the end is in the streams before this resolves. */
export interface ExitStatus {
  /** The exit code, or null when the process was ended from outside. */
  readonly code: number | null
  /**
   * `exit`: ran to its end or called `process.exit`; `crashed`: an uncaught error, a rejected promise nobody
   * handled, or memory ran out; `killed`: by `kill()`, by `dispose()`, or by the host's own limits.
   */
  readonly reason: 'exit' | 'killed' | 'crashed'
  /** One sentence for people, where the host knows more than the code says (a limit that was hit, say). */
  readonly detail?: string
}

export interface ServerProcess {
  /** Strings are sent as UTF-8; bytes as they are, so that a character can be split between two writes. */
  readonly stdin: WritableStream<string | Uint8Array>
  /** Decoded as UTF-8 across chunks: a chunk never ends inside a character. Closed when the process ends. */
  readonly stdout: ReadableStream<string>
  readonly stderr: ReadableStream<string>
  /**
   * Hands a request to the `fetch` of the entry module's default export (`export default { fetch(request) }`).
   * Rejects with a ContainerError when the module has none, or when the process has ended.
   */
  fetch(request: Request): Promise<Response>
  readonly exited: Promise<ExitStatus>
  /** Ends the process at once. Harmless after its end. */
  kill(): void
}

export interface Container {
  readonly host: HostName
  /**
   * Compiles `files` and runs `entry` as an ES module in a process of its own, in a fresh folder.
   * Rejects with a ContainerError when the files cannot be compiled or name a module that the host has not;
   * errors while the program runs are the program's own: they go to stderr and to `exited`.
   */
  start(files: FileTree, entry: string, options?: StartOptions): Promise<ServerProcess>
  /** Kills every process and frees what the container holds. */
  dispose(): Promise<void>
}

/** Where in a learner's file something is wrong. Line and column count from 1. */
export interface SourceLocation {
  readonly file: string
  readonly line: number
  readonly column: number
}

export type ContainerErrorKind =
  /** The learner's source does not parse, or imports a file or a name that is not there. */
  | 'compile'
  /** A module is imported that this host does not have. */
  | 'module'
  /** The host itself could not start (WebContainer blocked, worker refused, …). */
  | 'host'
  /** `fetch` was called on a server that exports no handler, or that has ended. */
  | 'fetch'

/** `message` is one sentence for the learner: what is wrong and what to do. */
export class ContainerError extends Error {
  override readonly name = 'ContainerError'
  constructor(
    readonly kind: ContainerErrorKind,
    message: string,
    readonly location?: SourceLocation,
  ) {
    super(message)
  }
}
