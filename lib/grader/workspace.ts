/** Files that an exercise lays beside the learner's own, for the server to work on: drawn from the run's seed. */
import type { FileTree, StartOptions, SymbolicLink } from '../container/types.ts'
import { createRandom, type Random } from './random.ts'

export type { FileTree, SymbolicLink }

export interface Workspace {
  /** By path from the project's folder, where the learner's files lie as well. */
  readonly files: FileTree
  /**
   * Variables that tell the server where the files are.
   * @param root absolute path of the project's folder in the container
   */
  env?(root: string): Readonly<Record<string, string>>
}

/** What of an exercise's checks draws the workspace. */
export interface DrawsWorkspace {
  workspace?(random: Random): Workspace
}

/** The workspace of a run with this seed; undefined where the exercise has none. */
export function drawWorkspace(checks: DrawsWorkspace, seed: number): Workspace | undefined {
  return checks.workspace?.(createRandom(seed, 'workspace'))
}

/** What a container is given: the learner's files with the workspace's among them, and the variables of both. */
export function mountWorkspace(
  files: FileTree,
  workspace: Workspace | undefined,
  start: StartOptions = {},
): { files: FileTree; start: StartOptions } {
  if (!workspace) return { files, start }
  const env = (root: string) => ({
    ...(typeof start.env === 'function' ? start.env(root) : start.env),
    ...workspace.env?.(root),
  })
  return { files: { ...files, ...workspace.files }, start: { ...start, env } }
}
