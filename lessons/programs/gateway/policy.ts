/** Who may call what, and how often. A real gateway verifies signed tokens; here each caller has a fixed one. */

export interface Caller {
  name: string
  /** Beginnings of tool names. */
  may: readonly string[]
}

const callers = new Map<string, Caller>([
  ['token-of-ada', { name: 'ada', may: ['issues_', 'docs_'] }],
  ['token-of-bo', { name: 'bo', may: ['docs_'] }],
])

const CALLS = 2
const WINDOW_MS = 60_000

export function callerOf(request: Request): Caller | undefined {
  const [, token = ''] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? []
  return callers.get(token)
}

export const mayCall = (caller: Caller, tool: string): boolean => caller.may.some((start) => tool.startsWith(start))

const windows = new Map<string, { from: number; calls: number }>()

/** Counts per caller and tool, so that one person's busy tool takes nothing from anybody else. */
export function withinLimit(caller: Caller, tool: string, now = Date.now()): boolean {
  const key = `${caller.name} ${tool}`
  const current = windows.get(key)
  const open = current && now - current.from < WINDOW_MS ? current : { from: now, calls: 0 }
  windows.set(key, { ...open, calls: open.calls + 1 })
  return open.calls < CALLS
}
