/** The workspace of part 2 as its checks know it. */
import type { CheckContext, Workspace } from '../../../lib/grader/check.ts'
import type { Places } from './places.ts'
import type { Words } from './words.ts'

export interface SearchWorkspace extends Workspace {
  /** Path of the root, which `SEARCH_ROOT` names, from the project's folder. */
  readonly root: string
  /** The folder beside it, whose name begins like the root's. */
  readonly sibling: string
  /** A file beside the root, whose name begins otherwise. */
  readonly beside: string
  readonly places: Places
  readonly words: Words
}

/** The workspace that `drawSearchWorkspace` made for this run. */
export function workspaceOf({ workspace }: Pick<CheckContext, 'workspace'>): SearchWorkspace {
  if (workspace && 'places' in workspace) return workspace as SearchWorkspace
  throw new Error('This exercise draws no workspace to search: give its checks `workspace: drawSearchWorkspace`.')
}
