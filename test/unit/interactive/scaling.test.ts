/** Erlang's formulas against published values, against closed forms, and against a simulated queue. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRandom } from '@/lib/grader/random.ts'
import { chanceOfLonger, erlangB, erlangC, meanWait, responseQuantile } from '@/lib/interactive/scaling/erlang.ts'
import { floorMs, p95With, scale, type ScalingInput } from '@/lib/interactive/scaling/model.ts'
import { duration, percent, targetSentence, zeroSentence } from '@/lib/interactive/scaling/words.ts'

const queue = fc
  .record({
    servers: fc.integer({ min: 1, max: 60 }),
    busy: fc.double({ min: 0.01, max: 0.98, noNaN: true }),
    service: fc.double({ min: 0.01, max: 10, noNaN: true }),
  })
  .map(({ servers, busy, service }) => ({ servers, service, arrivals: (servers * busy) / service }))

describe('Erlang B', () => {
  // Loads that are blocked with a chance of 1 % and 5 %: the telephone engineers' table.
  test.each([
    [1, 0.0101, 0.01],
    [5, 1.3608, 0.01],
    [10, 4.4612, 0.01],
    [20, 12.031, 0.01],
    [50, 37.901, 0.01],
    [5, 2.2185, 0.05],
    [10, 6.2157, 0.05],
  ])('%i lines, %f erlangs: blocked %f', (servers, load, blocked) => {
    expect(erlangB(servers, load)).toBeCloseTo(blocked, 4)
  })
})

/** The definition, with factorials: fine for few servers. */
function erlangCByDefinition(servers: number, load: number): number {
  let term = 1
  let sum = 0
  for (let k = 0; k < servers; k++) {
    sum += term
    term *= load / (k + 1)
  }
  const all = (term * servers) / (servers - load)
  return all / (sum + all)
}

describe('Erlang C', () => {
  test.each([
    [1, 0.5, 0.5],
    [2, 1, 1 / 3],
    [3, 2, 4 / 9],
    [10, 8, 0.4092],
  ])('%i servers, %f erlangs: waits %f', (servers, load, waits) => {
    expect(erlangC(servers, load)).toBeCloseTo(waits, 4)
  })

  test('is what its definition says', () => {
    fc.assert(
      fc.property(queue, ({ servers, arrivals, service }) => {
        const load = arrivals * service
        expect(erlangC(servers, load)).toBeCloseTo(erlangCByDefinition(servers, load), 9)
      }),
    )
  })

  test('everybody waits when the load is not below the servers', () => {
    expect(erlangC(2, 2)).toBe(1)
    expect(meanWait({ servers: 2, arrivals: 3, service: 1 })).toBe(Infinity)
    expect(responseQuantile({ servers: 2, arrivals: 2, service: 1 }, 0.95)).toBe(Infinity)
  })
})

describe('the time that a call takes', () => {
  test('with one server is exponential', () => {
    const one = { servers: 1, arrivals: 5, service: 0.1 }
    expect(meanWait(one)).toBeCloseTo(0.1, 12)
    expect(responseQuantile(one, 0.95)).toBeCloseTo(-Math.log(0.05) * 0.2, 9)
  })

  test('has a mean of wait and work together', () => {
    fc.assert(
      fc.property(queue, (some) => {
        // The integral of the chance to take longer is the mean.
        const end = responseQuantile(some, 1 - 1e-9)
        const steps = 20_000
        let sum = (1 + chanceOfLonger(some, end)) / 2
        for (let step = 1; step < steps; step++) sum += chanceOfLonger(some, (end * step) / steps)
        const mean = meanWait(some) + some.service
        expect((sum * end) / steps / mean).toBeCloseTo(1, 2)
      }),
      { numRuns: 30 },
    )
  })

  test('stays a chance, however long the queue', () => {
    fc.assert(
      fc.property(queue, fc.double({ min: 0, max: 1e6, noNaN: true }), (some, seconds) => {
        const chance = chanceOfLonger(some, seconds)
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1 + 1e-12)
      }),
      { numRuns: 2_000 },
    )
    expect(chanceOfLonger({ servers: 1, arrivals: 0.999, service: 1 }, 5_000)).toBeCloseTo(Math.exp(-5), 9)
  })

  test('one server spare of the load, where the formula has a gap, joins its neighbours', () => {
    const at = (load: number) => chanceOfLonger({ servers: 4, arrivals: load, service: 1 }, 2)
    expect(at(3)).toBeGreaterThan(at(2.999))
    expect(at(3)).toBeLessThan(at(3.001))
  })

  test('is what a simulated queue shows', () => {
    const some = { servers: 3, arrivals: 2.2, service: 1 }
    const random = createRandom(11, 'queue')
    const exponential = (mean: number) => -mean * Math.log((random.int(1, 1e9) - 0.5) / 1e9)
    const freeAt = Array.from({ length: some.servers }, () => 0)
    const calls = 400_000
    let [now, waited, late] = [0, 0, 0]
    const limit = responseQuantile(some, 0.95)
    for (let call = 0; call < calls; call++) {
      now += exponential(1 / some.arrivals)
      const first = freeAt.indexOf(Math.min(...freeAt))
      const begin = Math.max(now, freeAt[first] as number)
      const end = begin + exponential(some.service)
      freeAt[first] = end
      waited += begin - now
      if (end - now > limit) late++
    }
    expect(waited / calls / meanWait(some)).toBeCloseTo(1, 1)
    expect(late / calls).toBeCloseTo(0.05, 2)
  })
})

const base: ScalingInput = {
  arrivals: 20,
  serviceMs: 200,
  kind: 'compute',
  replicas: 6,
  targetMs: 2_000,
  toZero: false,
  idle: 0.8,
  spells: 4,
  coldStartMs: 2_000,
}

describe('the model', () => {
  test('counts slots, load and cost', () => {
    const result = scale(base)
    expect(result).toMatchObject({ slots: 6, cost: 6, coldShare: 0 })
    expect(result.load).toBeCloseTo(4, 12)
    expect(result.utilisation).toBeCloseTo(2 / 3, 12)
    expect(scale({ ...base, kind: 'waiting' }).slots).toBe(120)
  })

  test('needs the least number of replicas that meets the target', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 300, noNaN: true }),
        fc.integer({ min: 5, max: 2_000 }),
        fc.constantFrom('compute', 'mixed', 'waiting' as const),
        (arrivals, serviceMs, kind) => {
          const some = { ...base, arrivals, serviceMs, kind } as ScalingInput
          const { needed } = scale(some)
          if (needed === undefined) {
            expect(floorMs(some)).toBeGreaterThanOrEqual(some.targetMs)
            return
          }
          expect(p95With(some, needed)).toBeLessThanOrEqual(some.targetMs)
          if (needed > 1) expect(p95With(some, needed - 1)).toBeGreaterThan(some.targetMs)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('to zero: pays for busy time alone, and the first calls of each spell meet a cold start', () => {
    const result = scale({ ...base, toZero: true })
    expect(result.cost).toBeCloseTo(1.2, 12)
    // 20 a second for 720 seconds in 4 spells: 3,600 calls each, of which 1 + 20 × 2 arrive while it starts.
    expect(result.coldShare).toBeCloseTo(41 / 3_600, 12)
    expect(scale({ ...base, toZero: true, arrivals: 0.01, spells: 60 }).coldShare).toBe(1)
  })
})

describe('words', () => {
  test('say whether the target is met and what would meet it', () => {
    const say = (changes: Partial<ScalingInput>) => {
      const input = { ...base, ...changes }
      return targetSentence(input, scale(input))
    }
    expect(say({})).toMatchObject({ verdict: 'pass' })
    expect(say({ replicas: 3 })).toMatchObject({ verdict: 'fail' })
    expect(say({ replicas: 3 }).text).toContain('grows without end')
    expect(say({ targetMs: 100 }).text).toContain('No number of replicas')
    expect(say({ replicas: 40 }).text).toMatch(/\d replicas would do\.$/)
  })

  test('of scaling to zero warn when more than one call in twenty starts cold', () => {
    const say = (changes: Partial<ScalingInput>) => {
      const input = { ...base, toZero: true, ...changes }
      return zeroSentence(input, scale(input))
    }
    expect(say({}).verdict).toBe('pass')
    expect(say({ arrivals: 0.1, spells: 60 }).verdict).toBe('warn')
    expect(say({ toZero: false }).text).toContain('no call meets a cold start')
  })

  test('numbers read as people write them', () => {
    expect([0, 0.2, 12.4, 999, 2_400, 31_000, Infinity].map(duration)).toEqual([
      '0 ms',
      'under 1 ms',
      '12 ms',
      '999 ms',
      '2.4 s',
      '31 s',
      'without end',
    ])
    expect([0, 0.0004, 0.004, 0.63].map(percent)).toEqual(['0 %', 'under 0.1 %', '0.4 %', '63 %'])
  })
})
