/** What is worked out from a workspace is asked for by many checks, a hundred times in a run: it is worked out once. */
import type { SearchWorkspace } from './types.ts'

/** @returns `work`, which is done at most once for each workspace */
export function oncePerWorkspace<T>(work: (workspace: SearchWorkspace) => T): (workspace: SearchWorkspace) => T {
  const known = new WeakMap<SearchWorkspace, { readonly value: T }>()
  return (workspace) => {
    let found = known.get(workspace)
    if (!found) known.set(workspace, (found = { value: work(workspace) }))
    return found.value
  }
}
