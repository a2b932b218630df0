/**
 * The learner's day. It begins at four in the morning, so that who learns past midnight has not begun another day, and is
 * written `2026-11-27`, so that days compare as text.
 */

/** An IANA name, `Europe/Berlin`, or an offset from UTC in minutes, east positive. */
export type Zone = string | number

export const DAY_STARTS_AT = 4

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The zone that this browser, or this program, is in. */
export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** The local time's offset from UTC in minutes, east positive, in the browser's own zone. */
export function localOffset(at: Date): number {
  // No minus zero: JSON has none.
  return 0 - at.getTimezoneOffset()
}

/** Which day an instant belongs to. */
export function dayOf(at: Date, zone: Zone): string {
  return dayText(wallTime(at, zone) - DAY_STARTS_AT * HOUR)
}

/** The first instant of a day: what is before it belongs to an earlier one. */
export function startOfDay(day: string, zone: Zone): Date {
  // Local time is never further from UTC than this.
  let before = Date.parse(day) - 20 * HOUR
  let within = Date.parse(day) + 2 * DAY
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2)
    if (dayOf(new Date(middle), zone) < day) before = middle
    else within = middle
  }
  return new Date(within)
}

/** The first instant that is not of this day any more. */
export function endOfDay(day: string, zone: Zone): Date {
  return startOfDay(addDays(day, 1), zone)
}

export function addDays(day: string, days: number): string {
  return dayText(Date.parse(day) + days * DAY)
}

/** The Monday of the week that a day is in. */
export function weekOf(day: string): string {
  const weekday = new Date(day).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}

/** Oldest first; of the same instant by id, so that every reader has the same order, whatever the clock did. */
export function byTime(a: { readonly at: string; readonly id: string }, b: typeof a): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const dayText = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What a clock on the wall shows, as if it were UTC. */
function wallTime(at: Date, zone: Zone): number {
  if (typeof zone === 'number') return at.getTime() + zone * MINUTE
  const parts: Record<string, number> = {}
  for (const { type, value } of formatter(zone).formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  const two = '2-digit'
  const made = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' },
    ...({ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const),
  })
  formatters.set(zone, made)
  return made
}
