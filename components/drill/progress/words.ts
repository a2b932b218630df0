/** `26 Nov`, of the learner's day `2026-11-26`. */
export function shortDay(day: string): string {
  return dayAs(day, { day: 'numeric', month: 'short' })
}

/** `Thursday, 26 November`. */
export function longDay(day: string): string {
  return dayAs(day, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** A day is a day: read as UTC, and written as UTC. */
const dayAs = (day: string, options: Intl.DateTimeFormatOptions) =>
  new Date(day).toLocaleDateString('en-GB', { ...options, timeZone: 'UTC' })

/** `92 %`; a dash where nothing was measured. */
export function percentOf({ recalled, of }: { readonly recalled: number; readonly of: number }): string {
  return of === 0 ? '–' : `${Math.round((recalled / of) * 100)} %`
}
