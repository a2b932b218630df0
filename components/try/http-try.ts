import type { Container } from '@/lib/container/types.ts'
import type { ExerciseChecks } from '@/lib/grader/check.ts'
import { EXAMPLE_SEED, withSetup } from '@/lib/grader/http/setup.ts'
import { mountWorkspace, type Workspace } from '@/lib/grader/workspace.ts'
import type { TextFiles } from '@/lib/progress/types.ts'
import { createHttpClient, type HttpClient } from '../http/http-client.ts'
import { gradedPresets, type Preset } from '../http/presets.ts'
import { createProcessRun, type ProcessRun } from '../run/process-run.ts'
import { createStore, type Readable } from '../store/store.ts'

/** A learner's server that is spoken to over HTTP by hand. */
export interface HttpTry {
  readonly run: ProcessRun
  readonly client: HttpClient
  /** Requests that it answers when it is right: known from the first start on, and the same then. */
  readonly presets: Readable<{ readonly presets?: readonly Preset[] }>
  stop(): void
}

export interface HttpTryOptions {
  readonly files: () => TextFiles
  readonly entry: string
  readonly container: () => Promise<Container>
  readonly workspace: () => Promise<Workspace | undefined>
  readonly checks: () => Promise<ExerciseChecks>
}

export function createHttpTry({ checks, workspace, ...program }: HttpTryOptions): HttpTry {
  const presets = createStore<ReturnType<HttpTry['presets']['getState']>>({})
  const run = createProcessRun({
    ...program,
    async prepare(files) {
      const [given, beside] = await Promise.all([checks(), workspace()])
      const mounted = mountWorkspace(files, beside)
      const { setup, start } = withSetup(given, EXAMPLE_SEED, mounted.start)
      presets.set((known) => (known.presets ? known : { presets: gradedPresets(setup.headers) }))
      return { files: mounted.files, start }
    },
  })
  const client = createHttpClient(run)
  return {
    run,
    client,
    presets,
    stop() {
      client.giveUp()
      run.stop()
    },
  }
}
