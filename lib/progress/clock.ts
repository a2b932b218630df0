let last = 0

/** Now, as ISO 8601, later than every time it was asked before: what happened after sorts after. */
export function isoNow(): string {
  last = Math.max(Date.now(), last + 1)
  return new Date(last).toISOString()
}
