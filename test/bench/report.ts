import type { ExerciseTimes } from './exercises.ts'
import type { Summary } from './statistics.ts'

export interface Measured {
  readonly times: Readonly<Record<string, Summary>>
  /** Milliseconds, one for each try. */
  readonly longestTasks: readonly number[]
  /** Bytes of gzipped JavaScript. */
  readonly weight: { readonly lesson: number; readonly empty: number; readonly page: string }
  readonly exercises: readonly ExerciseTimes[]
}

export interface Goal {
  readonly wanted: string
  readonly got: string
  readonly reached: boolean
}

const TITLES: Readonly<Record<string, string>> = {
  floor: 'Floor: checks over the SDK’s in-memory transport',
  warm: 'Bundled host in Chromium, warm: Run to verdict',
  cold: 'Bundled host in Chromium, cold: Run to verdict',
  node: 'Node host: the same checks',
  vitest: 'vitest: one SDK-client test over stdio',
  fresh: 'Fresh profile: navigation to first verdict',
  usable: 'Fresh profile: textarea and Run usable',
  monaco: 'Fresh profile: Monaco has taken over',
}

const DRILL_TITLES: Readonly<Record<string, string>> = {
  drillEmpty: 'Nothing reviewed yet: navigation to today’s queue',
  drillFull: '5,000 cards, 100,000 reviews: navigation to today’s queue',
  drillNext: 'From a grade to the next card, script alone',
}

/** No program starts in less. */
const STARTS_MS = 10

const ms = (value: number) => `${Math.round(value)} ms`
const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

/** What is wanted of these figures, and whether they reach it. */
export function goals({ times, longestTasks, weight, exercises }: Measured): Goal[] {
  const median = (name: string) => (times[name] as Summary).median
  const ratio = (a: string, b: string) => median(a) / median(b)
  const extra = weight.lesson - weight.empty
  const longest = Math.max(...longestTasks)
  // Where no program is started, the same code does the same on both hosts, within a millisecond.
  const slow = exercises.filter((one) => one.node.median >= STARTS_MS && ofNode(one) > 0.5)
  return [
    {
      wanted: 'warm bundled at most 0.35 of the node host',
      got: ratio('warm', 'node').toFixed(2),
      reached: ratio('warm', 'node') <= 0.35,
    },
    {
      wanted: 'fresh profile to first verdict at most the vitest run',
      got: `${ratio('fresh', 'vitest').toFixed(2)} of it`,
      reached: ratio('fresh', 'vitest') <= 1,
    },
    {
      wanted: 'lesson page JS at most 40 KB gzipped above an empty page',
      got: `${kb(extra)} (${weight.page})`,
      reached: extra <= 40_000,
    },
    {
      wanted: 'exercise page usable before Monaco arrives',
      got: `${ms(median('usable'))}, Monaco at ${ms(median('monaco'))}`,
      reached: median('usable') < median('monaco'),
    },
    {
      wanted: 'no task over 50 ms while a server loops for ever',
      got: longest === 0 ? 'none' : `longest ${ms(longest)}`,
      reached: longest <= 50,
    },
    {
      wanted: 'drill: card to card under 16 ms of script',
      got: `${median('drillNext').toFixed(1)} ms`,
      reached: median('drillNext') < 16,
    },
    {
      wanted: 'no exercise over 0.5 of the node host, warm',
      got: slow.length === 0 ? 'none' : slow.map((one) => `${one.exercise} ${ofNode(one).toFixed(2)}`).join(', '),
      reached: slow.length === 0,
    },
    {
      wanted: 'drill with 5,000 cards and 100,000 reviews opens in at most 1.5 of an empty one',
      got: `${ratio('drillFull', 'drillEmpty').toFixed(2)} of it`,
      reached: ratio('drillFull', 'drillEmpty') <= 1.5,
    },
  ]
}

const ofNode = ({ bundled, node }: ExerciseTimes) => bundled.median / node.median

function exerciseTable(exercises: readonly ExerciseTimes[]): string {
  const rows = exercises.map((one) => {
    const { exercise, bundled, node } = one
    return [exercise, ms(bundled.min), ms(bundled.median), ms(node.min), ms(node.median), ofNode(one).toFixed(2)]
  })
  const samples = exercises[0]?.node.samples ?? 0
  const head = [`Run to verdict, ${samples} samples`, 'bundled min', 'median', 'node min', 'median', 'of node']
  return table([head, ...rows])
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  return rows.map(line).join('\n')
}

/** The report for a terminal. */
export function formatReport(measured: Measured): string {
  const figures = (name: string) => {
    const { min, median, max } = measured.times[name] as Summary
    return [min, median, max].map(ms)
  }
  const rows = Object.keys(TITLES).map((name) => {
    const ratio = (measured.times[name] as Summary).median / (measured.times.node as Summary).median
    return [TITLES[name] as string, ...figures(name), ratio.toFixed(2)]
  })
  const drill = Object.keys(DRILL_TITLES).map((name) => [DRILL_TITLES[name] as string, ...figures(name)])
  const samples = (name: string) => (measured.times[name] as Summary).samples
  const wanted = goals(measured).map(({ wanted, got, reached }) => [wanted, got, reached ? 'reached' : 'NOT reached'])
  return [
    table([[`p1-calculator, ${samples('node')} samples`, 'min', 'median', 'max', 'of node'], ...rows]),
    exerciseTable(measured.exercises),
    table([[`The drill, ${samples('drillFull')} samples`, 'min', 'median', 'max'], ...drill]),
    `JavaScript, gzipped: ${kb(measured.weight.lesson)} for ${measured.weight.page}, ${kb(measured.weight.empty)} for the empty page`,
    table(wanted),
  ].join('\n\n')
}
