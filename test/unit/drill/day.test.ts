import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addDays,
  byTime,
  dayOf,
  endOfDay,
  localOffset,
  localZone,
  startOfDay,
  weekOf,
  type Zone,
} from '../../../lib/drill/day.ts'

const HOUR = 3_600_000

/** DST of an hour and of half an hour, zones of 45 minutes, both ends of the world, and no DST at all. */
const ZONES = [
  ...['Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'Pacific/Chatham'],
  ...['Asia/Kathmandu', 'Australia/Eucla', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'UTC'],
] as const

/** The wall clock as another part of Intl has it. */
function wall(at: Date, zone: string): { day: string; hour: number } {
  const text = at.toLocaleString('sv-SE', { timeZone: zone })
  return { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) }
}

const instants = fc.date({ min: new Date('2012-02-01'), max: new Date('2040-01-01'), noInvalidDate: true })
const zones = fc.constantFrom<string>(...ZONES)

describe('the learner’s day', () => {
  it('is the date on the wall, and until four in the morning the one before', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const { day, hour } = wall(at, zone)
        expect(dayOf(at, zone)).toBe(hour < 4 ? addDays(day, -1) : day)
      }),
      { numRuns: 500 },
    )
  })

  it('begins and ends where the one before ends and the next begins', () => {
    fc.assert(
      fc.property(instants, zones, (at, zone) => {
        const day = dayOf(at, zone)
        const [begin, end] = [startOfDay(day, zone), endOfDay(day, zone)]
        expect(begin <= at && at < end).toBe(true)
        expect(dayOf(begin, zone)).toBe(day)
        expect(dayOf(new Date(begin.getTime() - 1), zone)).toBe(addDays(day, -1))
        expect(dayOf(end, zone)).toBe(addDays(day, 1))
        expect(Math.abs(end.getTime() - begin.getTime() - 24 * HOUR)).toBeLessThanOrEqual(HOUR)
      }),
      { numRuns: 200 },
    )
  })

  it('never goes back as time goes on', () => {
    fc.assert(
      fc.property(instants, fc.nat(48 * HOUR), zones, (at, later, zone) => {
        expect(dayOf(at, zone) <= dayOf(new Date(at.getTime() + later), zone)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('is the same from the offset that held then', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -12 * 60, max: 14 * 60 }), (at, offset) => {
        const shown = new Date(at.getTime() + offset * 60_000)
        const day = shown.toISOString().slice(0, 10)
        expect(dayOf(at, offset)).toBe(shown.getUTCHours() < 4 ? addDays(day, -1) : day)
      }),
    )
  })

  const cases: readonly [string, Zone, string, string][] = [
    ['past midnight is still the day before', 'Europe/Berlin', '2026-11-27T02:59:59.999Z', '2026-11-26'],
    ['at four it is the next', 'Europe/Berlin', '2026-11-27T03:00:00.000Z', '2026-11-27'],
    ['the night in which clocks go forward', 'Europe/Berlin', '2026-03-29T01:59:59.999Z', '2026-03-28'],
    ['four o’clock of that night comes an hour sooner', 'Europe/Berlin', '2026-03-29T02:00:00.000Z', '2026-03-29'],
    ['the night in which clocks go back', 'Europe/Berlin', '2026-10-25T02:59:59.999Z', '2026-10-24'],
    ['four o’clock of that night', 'Europe/Berlin', '2026-10-25T03:00:00.000Z', '2026-10-25'],
    ['New York in winter', 'America/New_York', '2026-11-01T08:59:59.999Z', '2026-10-31'],
    ['New York, four o’clock', 'America/New_York', '2026-11-01T09:00:00.000Z', '2026-11-01'],
    ['a zone of 45 minutes', 'Asia/Kathmandu', '2026-05-01T22:14:59.999Z', '2026-05-01'],
    ['a zone of 45 minutes, four o’clock', 'Asia/Kathmandu', '2026-05-01T22:15:00.000Z', '2026-05-02'],
    ['east of the date line', 'Pacific/Pago_Pago', '2026-06-01T12:00:00.000Z', '2026-05-31'],
    ['west of the date line', 'Pacific/Kiritimati', '2026-06-01T14:00:00.000Z', '2026-06-02'],
    ['an offset', -330, '2026-06-01T09:29:59.999Z', '2026-05-31'],
    ['an offset, four o’clock', -330, '2026-06-01T09:30:00.000Z', '2026-06-01'],
  ]
  it.each(cases)('%s', (_, zone, at, day) => {
    expect(dayOf(new Date(at), zone)).toBe(day)
  })

  it('is an hour shorter in spring and longer in autumn', () => {
    const length = (day: string) =>
      (endOfDay(day, 'Europe/Berlin').getTime() - startOfDay(day, 'Europe/Berlin').getTime()) / HOUR
    expect(['2026-03-27', '2026-03-28', '2026-10-24', '2026-10-25'].map(length)).toEqual([24, 23, 25, 24])
  })

  it('has an end and a beginning where a zone left out a day', () => {
    // Samoa went from the 29th to the 31st of December 2011.
    for (const day of ['2011-12-28', '2011-12-29', '2011-12-30', '2011-12-31']) {
      expect(endOfDay(day, 'Pacific/Apia')).toEqual(startOfDay(addDays(day, 1), 'Pacific/Apia'))
      expect(dayOf(startOfDay(day, 'Pacific/Apia'), 'Pacific/Apia')).toBe(day)
    }
  })
})

describe('the browser’s own zone', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  it.each(ZONES)('%s: its offset gives the same day as its name', (zone) => {
    process.env.TZ = zone
    fc.assert(
      fc.property(instants, (at) => {
        expect(dayOf(at, localOffset(at))).toBe(dayOf(at, zone))
      }),
      { numRuns: 50 },
    )
    expect(Object.is(localOffset(new Date()), -0)).toBe(false)
  })

  it('is the one that the program runs in', () => {
    process.env.TZ = 'Asia/Kathmandu'
    expect(dayOf(new Date('2026-05-01T22:15:00Z'), localZone())).toBe('2026-05-02')
  })
})

it('a week begins on Monday', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(weekOf)).toEqual([
    ...['2026-11-16', '2026-11-23', '2026-11-23', '2026-11-30'],
  ])
})

it('what happened at the same time is in one order, whoever sorts it', () => {
  const entries = [
    { at: '2026-01-01T00:00:00.001Z', id: 'b' },
    { at: '2026-01-01T00:00:00.001Z', id: 'a' },
    { at: '2026-01-01T00:00:00.000Z', id: 'c' },
  ]
  const order = entries.toSorted(byTime).map(({ id }) => id)
  expect(order).toEqual(['c', 'a', 'b'])
  expect(
    entries
      .toReversed()
      .sort(byTime)
      .map(({ id }) => id),
  ).toEqual(order)
})
