/** `--watch`: grades at every save until the command is interrupted. */
import { watch, type FSWatcher } from 'node:fs'

/**
 * @param folders what to watch, asked before each run since a save can add an import
 * @param run grades once; a save while it runs stops it and starts the next
 * @returns when the process is asked to end (Ctrl-C)
 */
export async function watchFiles(
  folders: () => Promise<readonly string[]>,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const interrupted = new Promise<'interrupted'>((resolve) => process.once('SIGINT', () => resolve('interrupted')))
  for (;;) {
    const stop = new AbortController()
    const change = nextChange(await folders())
    const running = run(stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) console.error(error instanceof Error ? error.message : String(error))
    })
    void running.then(() => !stop.signal.aborted && console.error('Waiting for the next save; Ctrl-C ends.'))
    const next = await Promise.race([change.promise, interrupted])
    change.close()
    stop.abort()
    await running
    if (next === 'interrupted') return
  }
}

/**
 * Editors replace files, which ends a watch on the file itself: so folders are watched. Each by itself, since a
 * recursive watch is not dependable on Linux.
 */
function nextChange(folders: readonly string[]): { promise: Promise<'changed'>; close(): void } {
  let watchers: FSWatcher[] = []
  const promise = new Promise<'changed'>((resolve) => {
    watchers = folders.map((folder) => watch(folder, () => resolve('changed')))
  })
  const close = () => {
    for (const watcher of watchers) watcher.close()
  }
  return { promise, close }
}
