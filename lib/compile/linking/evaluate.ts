/** Evaluation of a module graph as ECMAScript orders it (sec. 16.2.1.6.1.3), top-level await included. */

import { LocalRecord, PromiseResolvers } from './records.ts'

let asyncCounter = 0

/** Evaluates a linked module after what it depends on; each module once, with the same outcome ever after. */
export function evaluate(record: LocalRecord): Promise<void> {
  const module = record.status === 'evaluating-async' || record.status === 'evaluated' ? record.cycleRoot : record
  if (module.topLevel) return module.topLevel.promise
  const topLevel = (module.topLevel = new PromiseResolvers())
  const stack: LocalRecord[] = []
  try {
    innerEvaluate(module, stack, 0)
    if (module.asyncOrder === 'unset' || module.asyncOrder === 'done') topLevel.resolve()
  } catch (value) {
    for (const failed of stack) {
      failed.status = 'evaluated'
      failed.error = { value }
    }
    topLevel.reject(value)
  }
  return topLevel.promise
}

function innerEvaluate(module: LocalRecord, stack: LocalRecord[], start: number): number {
  if (module.status === 'evaluating-async' || module.status === 'evaluated') {
    if (module.error) throw module.error.value
    return start
  }
  if (module.status === 'evaluating') return start
  module.status = 'evaluating'
  module.dfsIndex = module.dfsAncestorIndex = start
  let index = start + 1
  stack.push(module)
  for (const dependency of module.dependencies) {
    if (!(dependency instanceof LocalRecord)) continue
    index = innerEvaluate(dependency, stack, index)
    waitFor(module, dependency)
  }
  if (module.pendingAsyncDependencies > 0 || module.hasTopLevelAwait) {
    module.asyncOrder = asyncCounter++
    if (module.pendingAsyncDependencies === 0) executeAsync(module)
  } else module.execute()
  if (module.dfsAncestorIndex === module.dfsIndex) closeCycle(module, stack)
  return index
}

function waitFor(module: LocalRecord, dependency: LocalRecord): void {
  let required = dependency
  if (required.status === 'evaluating') {
    module.dfsAncestorIndex = Math.min(module.dfsAncestorIndex, required.dfsAncestorIndex)
  } else {
    required = required.cycleRoot
    if (required.error) throw required.error.value
  }
  if (typeof required.asyncOrder === 'number') {
    module.pendingAsyncDependencies++
    required.asyncParents.push(module)
  }
}

function closeCycle(root: LocalRecord, stack: LocalRecord[]): void {
  for (let member = stack.pop(); member; member = member === root ? undefined : stack.pop()) {
    member.status = typeof member.asyncOrder === 'number' ? 'evaluating-async' : 'evaluated'
    member.cycleRoot = root
  }
}

function executeAsync(module: LocalRecord): void {
  ;(module.execute() as Promise<unknown>).then(
    () => fulfilled(module),
    (error: unknown) => rejected(module, error),
  )
}

function fulfilled(module: LocalRecord): void {
  if (module.status === 'evaluated') return
  finish(module)
  const ready = new Set<LocalRecord>()
  gatherAvailable(module, ready)
  for (const parent of [...ready].sort((a, b) => Number(a.asyncOrder) - Number(b.asyncOrder))) {
    if (parent.status === 'evaluated') continue
    if (parent.hasTopLevelAwait) executeAsync(parent)
    else {
      try {
        parent.execute()
      } catch (error) {
        rejected(parent, error)
        continue
      }
      finish(parent)
    }
  }
}

function finish(module: LocalRecord): void {
  module.asyncOrder = 'done'
  module.status = 'evaluated'
  module.topLevel?.resolve()
}

function gatherAvailable(module: LocalRecord, ready: Set<LocalRecord>): void {
  for (const parent of module.asyncParents) {
    if (ready.has(parent) || parent.cycleRoot.error) continue
    if (--parent.pendingAsyncDependencies > 0) continue
    ready.add(parent)
    if (!parent.hasTopLevelAwait) gatherAvailable(parent, ready)
  }
}

function rejected(module: LocalRecord, value: unknown): void {
  if (module.status === 'evaluated') return
  module.error = { value }
  module.asyncOrder = 'done'
  module.status = 'evaluated'
  for (const parent of module.asyncParents) rejected(parent, value)
  module.topLevel?.reject(value)
}
