import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** Whether the process runs. One that has ended and waits for its parent to notice (Linux: state Z) does not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return process.platform !== 'linux'
  }
}

/** Whether the process ends within the limit: the system tells nobody of the end of others' children, so it is asked. */
export async function gone(pid: number, limit = 60_000): Promise<boolean> {
  for (const until = Date.now() + limit; Date.now() < until; await sleep(10)) if (!alive(pid)) return true
  return false
}
