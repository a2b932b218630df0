/** What must not outlive this process: programs that run and folders that they run in. */
import { rmSync } from 'node:fs'

interface Live {
  readonly folder: string
  kill?: () => void
}

const live = new Set<Live>()

function endAll(): void {
  for (const { folder, kill } of live) {
    kill?.()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Sees to it that the folder goes with this process, however a caller forgets it. Returns what takes that back. */
export function holdUntilExit(entry: Live): () => void {
  if (live.size === 0) process.on('exit', endAll)
  live.add(entry)
  return () => {
    live.delete(entry)
    if (live.size === 0) process.off('exit', endAll)
  }
}
