/** An interval in words, as it stands on the button of a grade. */
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const WEEK = 7 * DAY
const MONTH = 30.4375 * DAY
const YEAR = 365.25 * DAY

interface Unit {
  /** Intervals below this are said in it. */
  readonly below: number
  readonly length: number
  readonly long: string
  readonly short?: string
  /** Tenths are said as well. */
  readonly tenths?: true
}

const UNITS: readonly Unit[] = [
  { below: 59.5 * MINUTE, length: MINUTE, long: 'minute', short: 'min' },
  { below: 23.5 * HOUR, length: HOUR, long: 'hour', short: 'h' },
  { below: 20.5 * DAY, length: DAY, long: 'day' },
  { below: 8.5 * WEEK, length: WEEK, long: 'week' },
  { below: 11.5 * MONTH, length: MONTH, long: 'month' },
  { below: Infinity, length: YEAR, long: 'year', tenths: true },
]

/**
 * @param milliseconds from now until a card is due
 * @param style `short`: "10 min", "1 day", "3 weeks"; `long`: "10 minutes", "1 day", "3 weeks"
 */
export function intervalWords(milliseconds: number, style: 'short' | 'long' = 'short'): string {
  if (milliseconds < MINUTE / 2) return style === 'short' ? '<1 min' : 'less than a minute'
  const unit = UNITS.find(({ below }) => milliseconds < below) as Unit
  const exact = milliseconds / unit.length
  const count = Math.max(1, unit.tenths ? Math.round(exact * 10) / 10 : Math.round(exact))
  if (style === 'short' && unit.short !== undefined) return `${count} ${unit.short}`
  return `${count} ${unit.long}${count === 1 ? '' : 's'}`
}
