/** What the stand-in's page and its backend say to each other over a WebSocket, as JSON; bytes travel as base64. */

/** What the page asks of the backend; each gets one `Reply` with its id. */
export interface Methods {
  /** Makes a container: an empty folder. */
  build(options: { readonly workdirName?: string }): { readonly path: string; readonly cwd: string }
  /** `tree` is the JSON that the client sends: `{d:{name:{f:{c}}}}`, see `tree.ts`. */
  mount(tree: string, folder: string): void
  /** Runs a program under a terminal; the number names it from then on. */
  run(options: RunOptions): number
  write(process: number, data: string): void
  resize(process: number, columns: number, rows: number): void
  kill(process: number): void
  readFile(path: string): { readonly base64: string }
  writeFile(path: string, base64: string): void
  mkdir(path: string, recursive: boolean): void
  readdir(path: string): readonly { readonly name: string; readonly folder: boolean }[]
  rm(path: string, options: { readonly recursive?: boolean; readonly force?: boolean }): void
}

export interface RunOptions {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | number | boolean>>
  readonly terminal?: { readonly cols: number; readonly rows: number }
}

export interface Request {
  readonly id: number
  readonly method: keyof Methods
  readonly args: readonly unknown[]
}

export type Reply = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: string }

export type Notice =
  /** What a process wrote to its terminal. */
  | { readonly event: 'output'; readonly process: number; readonly base64: string }
  | { readonly event: 'exit'; readonly process: number; readonly code: number }
  /** An internal error of the container, for listeners of `error`. */
  | { readonly event: 'error'; readonly message: string }
