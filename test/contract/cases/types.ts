import type { Container, HostName } from '../../../lib/container/types.ts'

/** What a host gives the suite. Everything else a case needs is a web standard. */
export interface ContractContext {
  readonly host: HostName
  /** A container of the case's own; the case disposes of it. */
  create(): Promise<Container> | Container
  /**
   * Counts of what the host holds at the moment (handles, child processes, workers, frames, temporary folders), where
   * it can count them. A case compares two counts, so what the host keeps on purpose (a warm spare) does no harm.
   */
  probe?(): Promise<Readonly<Record<string, number>>>
}

/** One promise of `lib/container/types.ts`, kept or broken by a host. Passes by returning, fails by throwing. */
export interface ContractCase {
  /** Unique in the suite: "group: what is promised". */
  readonly name: string
  /** Milliseconds until the runner gives the case up; `DEFAULT_TIMEOUT_MS` when absent. */
  readonly timeoutMs?: number
  run(context: ContractContext): Promise<void>
}

export const DEFAULT_TIMEOUT_MS = 60_000
