/** What the runtime knows of the one program that it runs. Filled in by main.ts when the program starts. */
import { PROJECT_ROOT } from '../messages.ts'
import type { StackMapper } from '../../../compile/stack.ts'
import type { ExitStatus } from '../../types.ts'

export interface RunState {
  root: string
  entry: string
  cwd: string
  mapper: StackMapper | undefined
  /** The learner's own text of a file of the project. */
  source(file: string): string | undefined
  /** Text for standard error from the runtime itself, as Node's own messages are. */
  stderr(text: string): void
  /** Sends what was written and tells the page that the process has ended. */
  end(status: ExitStatus): void
}

export const state: RunState = {
  root: PROJECT_ROOT,
  entry: '',
  cwd: PROJECT_ROOT,
  mapper: undefined,
  source: () => undefined,
  stderr: () => undefined,
  end: () => undefined,
}
