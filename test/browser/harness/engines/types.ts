export type Engine = 'chromium' | 'firefox' | 'webkit'

/** A page in some browser, driven alike in all. */
export interface EnginePage {
  readonly engine: Engine
  goto(url: string): Promise<void>
  /** The JSON value of an expression, awaited, in the page; rejects with what it throws. */
  evaluate<T>(expression: string): Promise<T>
  /** What the page and the browser complained about. */
  readonly complaints: readonly string[]
  close(): Promise<void>
}
