/** `--watch`: grades at every save until the command is interrupted. */
import { watch, type FSWatcher } from 'node:fs'
import { dirname } from 'node:path'
import { statSync } from 'node:fs'

/**
 * @param paths what to watch, asked before each run since a save can add an import
 * @param run grades once; a save while it runs stops it and starts the next
 * @returns when the process is asked to end (Ctrl-C)
 */
export async function watchFiles(
  paths: () => Promise<readonly string[]>,
  run: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const interrupted = new Promise<'interrupted'>((resolve) => process.once('SIGINT', () => resolve('interrupted')))
  for (;;) {
    const stop = new AbortController()
    const change = nextChange(await paths())
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

/** Editors replace files, which ends a watch on the file itself: so its folder is watched. */
function nextChange(paths: readonly string[]): { promise: Promise<'changed'>; close(): void } {
  const folders = new Set(
    paths.map((path) => (statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path))),
  )
  let watchers: FSWatcher[] = []
  const close = () => {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }
  const promise = new Promise<'changed'>((resolve) => {
    watchers = [...folders].map((folder) =>
      watch(folder, { recursive: true }, (_, name) => {
        if (name && !/(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(String(name))) resolve('changed')
      }),
    )
  })
  return { promise, close }
}
