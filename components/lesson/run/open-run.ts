import type { StartOptions } from '@/lib/container/types.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import type { ProcessState } from '../../run/process-state.ts'
import type { Hosts } from '../../session/hosts.ts'
import type { Readable } from '../../store/store.ts'
import { createInspector, type Inspector } from '../../try/inspector.ts'
import { createHttpClient, type HttpClient } from '../../http/http-client.ts'
import { createProcessRun } from '../../run/process-run.ts'
import type { RunnableProgram } from './program.ts'

/** A program of a chapter that can be started, and what it is talked to with. */
export interface OpenRun {
  readonly state: Readable<ProcessState>
  /** Starts these files; what runs is ended first. */
  start(files: TextFiles): void
  stop(): void
  /** For a server on its pipes. */
  readonly inspector?: Inspector
  /** For a fetch handler. */
  readonly http?: HttpClient
}

export function openRun({ kind, entry, files: given, env }: RunnableProgram, hosts: Hosts): OpenRun {
  const how: StartOptions = env ? { env } : {}
  let current = given
  const options = { files: () => current, entry, container: () => hosts.container(), start: how }
  const starting = (start: () => Promise<void>) => (files: TextFiles) => {
    current = files
    void start()
  }
  if (kind === 'stdio') {
    const inspector = createInspector(options)
    return { state: inspector, start: starting(inspector.start), stop: inspector.stop, inspector }
  }
  const run = createProcessRun(options)
  const http = createHttpClient(run)
  return {
    state: run,
    start: starting(run.start),
    stop: () => {
      http.giveUp()
      run.stop()
    },
    ...(kind === 'http' && { http }),
  }
}
