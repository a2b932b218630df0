import { describe, expect, it } from 'vitest'
import { race, type Lane } from '../bench/lane.ts'
import { formatReport, goals, type Measured } from '../bench/report.ts'
import { summarize, type Summary } from '../bench/statistics.ts'

const of = (median: number): Summary => ({ min: median - 1, median, max: median + 1, samples: 20 })

const measured: Measured = {
  times: {
    ...{ floor: of(60), warm: of(100), cold: of(300), node: of(400) },
    ...{ vitest: of(2000), fresh: of(2100), usable: of(500), monaco: of(900) },
    ...{ drillEmpty: of(200), drillFull: of(300), drillNext: of(5) },
  },
  longestTasks: [0, 51, 0],
  weight: { lesson: 180_000, empty: 140_000, page: '/lessons/first-server' },
  exercises: [
    { exercise: 'p1-wire', bundled: of(100), node: of(200) },
    { exercise: 'p1-config', bundled: of(1), node: of(1) },
  ],
}

describe('figures', () => {
  it('are summed up by minimum, median and maximum', () => {
    expect(summarize([3, 1, 2])).toEqual({ min: 1, median: 2, max: 3, samples: 3 })
    expect(summarize([4, 1, 10, 2])).toEqual({ min: 1, median: 3, max: 10, samples: 4 })
    expect(() => summarize([])).toThrow('Nothing was measured.')
  })

  it('are taken in turns, every other round backwards, the first round not counted', async () => {
    const order: string[] = []
    let clock = 0
    const lane = (name: string): Lane => ({
      sample: async () => {
        order.push(name)
        return { [name]: clock++ }
      },
      close: async () => {},
    })
    const times = await race([lane('a'), lane('b')], 2, () => {})
    expect(order.join('')).toBe('abbaab')
    expect(times.a).toEqual({ min: 3, median: 3.5, max: 4, samples: 2 })
  })
})

describe('the report', () => {
  it('says of each goal whether it is reached', () => {
    expect(goals(measured).map(({ reached }) => reached)).toEqual([true, false, true, true, false, true, true, true])
    const slower = [{ exercise: 'p1-wire', bundled: of(101), node: of(200) }]
    const times = { ...measured.times, warm: of(141), monaco: of(499), drillFull: of(301), drillNext: of(16) }
    const worse = { ...measured, exercises: slower, times }
    expect(goals(worse).map(({ reached }) => reached)).toEqual([false, false, true, false, false, false, false, false])
    const heavier = { ...measured, weight: { ...measured.weight, lesson: 180_001 }, longestTasks: [0] }
    expect(goals(heavier).map(({ reached }) => reached)).toEqual([true, false, false, true, true, true, true, true])
  })

  it('shows every figure beside the node host', () => {
    const text = formatReport(measured)
    expect(text).toMatch(/p1-calculator, 20 samples +min +median +max +of node/)
    expect(text).toMatch(/p1-wire +99 ms +100 ms +199 ms +200 ms +0\.50/)
    expect(text).toMatch(/warm: Run to verdict +99 ms +100 ms +101 ms +0\.25/)
    expect(text).toMatch(/The drill, 20 samples +min +median +max\n.*today’s queue +199 ms +200 ms +201 ms\n/)
    expect(text).toContain('fresh profile to first verdict at most the vitest run')
    expect(text).toMatch(/1\.05 of it +NOT reached/)
  })
})
