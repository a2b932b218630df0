import type { SourceLocation } from '../container/types.ts'
import type { Program } from './program.ts'

export interface StackMapper {
  /**
   * The text of an `Error.stack` with every frame of the learner's code at its place in the learner's own text, written as V8
   * does (`    at name (/project/server.ts:3:7)`), and without the frames of the runtime. Text that holds no frames comes
   * back unchanged, and so does text that was mapped before.
   */
  map(stack: string): string
  /** Where in the learner's own text the first frame of theirs lies, if there is one. */
  locate(stack: string): SourceLocation | undefined
}
export declare function createStackMapper(program: Program, root?: string): StackMapper
