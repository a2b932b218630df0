import { setTimeout as sleep } from 'node:timers/promises'

export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Whether the process ends within the limit: the system tells nobody of the end of others' children, so it is asked. */
export async function gone(pid: number, limit = 5_000): Promise<boolean> {
  for (const until = Date.now() + limit; Date.now() < until; await sleep(10)) if (!alive(pid)) return true
  return false
}
