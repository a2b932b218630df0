/** The little of `process` that libraries inside the runtime use; theirs is not the program's to change. */
import { nextTick } from './loop.ts'

const libraryProcess = {
  env: {},
  platform: 'linux',
  version: 'v20.0.0',
  versions: { node: '20.0.0' },
  nextTick(callback: (...args: unknown[]) => void, ...args: unknown[]): void {
    nextTick(() => callback(...args))
  },
  emitWarning(): void {
    // Libraries warn about themselves; a learner can do nothing about it.
  },
}

export default libraryProcess
export { libraryProcess as process }
export const { nextTick: processNextTick } = libraryProcess
