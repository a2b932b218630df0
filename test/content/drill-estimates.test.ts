/** Estimates: their worked solutions are recomputed, and their answers found once more from the question alone. */
import { describe, expect, it } from 'vitest'
import { times } from '@/exercises/interview/arithmetic.ts'
import { estimate } from '@/exercises/interview/estimate.ts'
import { ESTIMATES } from '@/exercises/interview/estimates/index.ts'
import { chapters } from '@/lessons/index.ts'
import type { DrawnEstimate } from '@/lib/drill/card.ts'
import { createRandom } from '@/lib/grader/random.ts'
import { meanWait } from '@/lib/interactive/scaling/erlang.ts'
import { scale } from '@/lib/interactive/scaling/model.ts'

const SEEDS = 300

/** Arithmetic by recursive descent: `+ - * / ^ ( )`, `ceil`, `floor`, `max`, `min`. Signs before a number are not known. */
function evaluate(formula: string): number {
  const tokens = formula.match(/\d+(?:\.\d+)?|[a-z]+|[-+*/^(),]|\S/g) ?? []
  let at = 0
  const take = (...wanted: string[]) => (wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined)
  const must = (wanted: string) => {
    if (!take(wanted)) throw new SyntaxError(`${wanted} expected, not ${tokens[at] ?? 'the end'}: ${formula}`)
  }
  const list = (): number[] => {
    const values = [sum()]
    while (take(',')) values.push(sum())
    must(')')
    return values
  }
  const atom = (): number => {
    const token = tokens[at++] ?? ''
    if (/^\d/.test(token)) return Number(token)
    if (token === '(') {
      const value = sum()
      must(')')
      return value
    }
    if (token !== 'ceil' && token !== 'floor' && token !== 'max' && token !== 'min')
      throw new SyntaxError(`Not arithmetic: ${token}: ${formula}`)
    must('(')
    return Math[token](...(list() as [number]))
  }
  const power = (): number => {
    const base = atom()
    return take('^') ? base ** power() : base
  }
  const product = (): number => {
    let value = power()
    for (let sign = take('*', '/'); sign; sign = take('*', '/'))
      value = sign === '*' ? value * power() : value / power()
    return value
  }
  const sum = (): number => {
    let value = product()
    for (let sign = take('+', '-'); sign; sign = take('+', '-')) value += sign === '+' ? product() : -product()
    return value
  }
  const value = sum()
  if (at < tokens.length) throw new SyntaxError(`Not arithmetic: ${tokens[at]}: ${formula}`)
  return value
}

/** The numbers of a question in the order in which they stand; digits inside a word or a name are none. */
const numbersOf = (ask: string): number[] =>
  [...ask.matchAll(/(?<![\w.,/-])\d{1,3}(?:,\d{3})+(?![\w,])|(?<![\w.,/-])\d+(?:\.\d+)?(?!\w)/g)].map(([text]) =>
    Number(text.replaceAll(',', '')),
  )

/**
 * What each question asks for, in closed form, from the numbers of its text in their order. Written from the text, not
 * from the card: every number of the text is a parameter.
 */
const ANSWERS: Readonly<Record<string, (...numbers: number[]) => number>> = {
  'why-mcp-pieces-of-glue': (n, m, used) => n! * used! - n! - m!,
  'monolith-definition-tokens': (servers, tools, characters, perToken, requests) =>
    (servers! * tools! * characters! * requests!) / perToken!,
  'monolith-filter-saving': (tools, needed, tokens, requests, price, days) =>
    (((tools! - needed!) * tokens! * requests! * days!) / 1e6) * price!,
  'split-gpu-cost': (n, gpu, enough, rest, plain, days) => 24 * days! * (gpu! * (n! - enough!) - rest! * plain!),
  'split-crossing-cost': (share, tasks, tokens, price, days) =>
    (share! * tasks! * tokens! * days! * price!) / 100 / 1e6,
  'gateway-instances': (ms, rate, cores, busy) => 1 + Math.ceil((ms! * rate!) / 10 / busy! / cores!),
  'gateway-latency-budget': (target, own, check, hops, hop, queries, query) =>
    target! - own! - 2 * check! - hops! * hop! - queries! * query!,
  'gateway-token-exchange': (own, exchange, kept) => own! + exchange! - (exchange! * kept!) / 100,
  'gateway-list-cache': (hosts, lists, minutes, gateways) => (hosts! * lists! * minutes!) / gateways! / 60,
  'gateway-rolling-release': (replicas, together, start, drain) =>
    (Math.ceil(replicas! / together!) * (start! + drain!)) / 60,
  'gateway-memory-per-replica': (gib, kept, rest, perCall, calls) =>
    Math.floor((gib! * 1024 * (100 - kept!)) / 100 / (rest! + perCall! * calls!)),
  'scaling-replicas-waiting': (rate, ms, slots, busy) => Math.ceil((rate! * ms!) / 10 / busy! / slots!),
  'scaling-zone-lost': (ms, rate, busy, zones) => zones! * Math.ceil((ms! * rate!) / 10 / busy! / (zones! - 1)),
  // M/M/1 stands in the question, and chapter 23 has that model.
  'scaling-queue-wait': (ms, calls) => 1000 * meanWait({ servers: 1, arrivals: calls! / 60, service: ms! / 1000 }),
  'scaling-queue-depth': (arrivals, minutes, workers, seconds) => 60 * minutes! * (arrivals! - workers! / seconds!),
  'scaling-backlog-drain': (backlog, workers, seconds, arrivals) =>
    (backlog! * seconds!) / (workers! - arrivals! * seconds!) / 60,
  'scaling-cold-share': (arrivals, minutes, start) => 100 * coldShare(arrivals!, minutes!, start!),
  'scaling-zero-or-warm': (visits, minutes, price, kept, days) =>
    price! * days! * (24 - (visits! * (minutes! + kept!)) / 60),
  'scaling-cold-start-price': (warm, starts, seconds, days) => (60 * warm!) / (starts! * seconds! * days!),
  'scaling-listen-streams': (people, hosts, limit, fill) => 1 + Math.ceil((100 * people! * hosts!) / limit! / fill!),
  'patterns-pool-connections': (all, kept, pool, surge) => Math.floor((all! - kept! - surge! * pool!) / pool!),
  'patterns-retry-amplification': (rate, host, gateway, server) => rate! * host! * gateway! * server!,
  'patterns-replicas-independent': (up, replicas, days) => 1440 * days! * ((100 - up!) / 100) ** replicas!,
  'patterns-availability-series': (a, b, c, d, days) => 1440 * days! * (1 - (a! * b! * c! * d!) / 1e8),
  'patterns-slow-tool-slots': (share, seconds, ms) => 100 / (1 + ((100 - share!) * ms!) / (share! * seconds! * 1000)),
  'patterns-cache-hit-rate': (rate, backend, fill) => 100 - (backend! * fill!) / rate!,
  'patterns-cache-mean': (look, query, hit) => look! + query! - (query! * hit!) / 100,
  'patterns-memory-baskets': (replicas, tasks, calls) => tasks! - tasks! / replicas! ** calls!,
  'security-limit-counted-apart': (burst, perMinute, replicas, minutes) =>
    replicas! * burst! + replicas! * perMinute! * minutes!,
  'security-limit-per-user': (quota, kept, users) => Math.floor((quota! * (100 - kept!)) / (100 * users!)),
  'security-introspection-kept': (rate, replicas, seconds, users) =>
    100 - (100 * users! * replicas!) / seconds! / rate!,
  'observability-error-budget': (good, days, rate, failed) => days! * 1440 * (1 - good! / 100) - failed! / rate! / 60,
  'observability-burn-rate': (good, days, failing) => (days! * (100 - good!)) / failing!,
  'observability-log-volume': (rate, lines, bytes, price, days) =>
    (rate! * lines! * bytes! * 86_400 * days! * price!) / 1e9,
  'observability-label-series': (tools, outcomes, replicas, buckets, more) =>
    tools! * outcomes! * replicas! * (buckets! + more!),
  'observability-fan-out': (calls, slow) => 100 - 100 * ((100 - slow!) / 100) ** calls!,
  'decision-sized-for-the-peak': (hours, peak, quiet) => 100 * (1 - hours! / 24) * (1 - quiet! / peak!),
}

/** As the sliders of chapter 23 count it, with one spell an hour, and no target for which they would look for replicas. */
function coldShare(arrivals: number, minutes: number, seconds: number): number {
  const idle = 1 - minutes / 60
  const given = { arrivals, idle, spells: 1, coldStartMs: seconds * 1000, toZero: true }
  return scale({ ...given, serviceMs: 100, kind: 'waiting', replicas: 1, targetMs: 0 }).coldShare
}

/** What anybody knows: parts of a whole, and how many of a unit go into the next. */
const KNOWN = new Set([1, 24, 60, 100, 1000, 1024, 365])

/** Numbers that a formula has from nowhere: neither the question, nor a step before, nor a unit. */
function strangers({ ask, worked }: DrawnEstimate): string[] {
  const said = numbersOf(ask)
  const known = new Set([...KNOWN, ...said, ...said.map((value) => Number((value / 100).toPrecision(12)))])
  return worked.flatMap(({ formula, result }) => {
    const unknown = (formula.match(/\d+(?:\.\d+)?/g) ?? []).filter((text) => !known.has(Number(text)))
    known.add(result)
    return unknown.map((text) => `${text} in ${formula}`)
  })
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

const sentences = (text: string): number => text.match(/[.?!](?=\s|$)/g)?.length ?? 0

const ALL = Object.entries(ESTIMATES).flatMap(([chapter, cards]) => cards.map((card) => ({ chapter, card })))

describe('the estimates', () => {
  it('are of chapters, each with an id of its own and a row in the table of this test', () => {
    const ids = ALL.map(({ card }) => card.id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThanOrEqual(18)
    expect([...ids].sort()).toEqual(Object.keys(ANSWERS).sort())
    const slugs = chapters.map(({ slug }) => slug)
    expect(Object.keys(ESTIMATES).filter((chapter) => !slugs.includes(chapter))).toEqual([])
  })

  it('are evaluated by the rules of arithmetic', () => {
    expect(evaluate('2 + 3 * 4 ^ 2 / (7 - 1) - 1')).toBe(9)
    expect(evaluate('2 ^ 3 ^ 2')).toBe(512)
    expect(evaluate('10 - 4 - 3')).toBe(3)
    expect(evaluate('max(ceil(2.1), floor(2.9), min(4, 5))')).toBe(4)
    for (const wrong of ['', '1 +', '2 3', 'exp(1)', '(1', '1; 2']) expect(() => evaluate(wrong)).toThrow(SyntaxError)
  })
})

describe('an estimate', () => {
  it('draws again where an answer is out of bounds, and says when none can be within', () => {
    const card = (most: number) =>
      estimate({
        ...{ id: 'sample', title: 'Sample', sources: [], tolerance: 0, lesson: 'None.', between: [1, most] },
        attempt(random, worked) {
          const value = random.int(1, 9)
          worked.step('Twice', times(value, 2), 'things')
          return `How many things are 2 times ${value}?`
        },
      })
    const answers = Array.from({ length: 50 }, (_, seed) => card(4).draw(createRandom(seed, 'sample')).answer)
    expect(new Set(answers)).toEqual(new Set([2, 4]))
    expect(() => card(1).draw(createRandom(1, 'sample'))).toThrow('sample: no numbers whose answer is from 1 to 1')
  })
})

describe.each(ALL)('$card.id', ({ card }) => {
  const drawn = Array.from({ length: SEEDS }, (_, seed) => card.draw(createRandom(seed, card.id)))

  it('has a worked solution that is right, step by step, and ends at the answer', () => {
    const steps = drawn.flatMap(({ worked }) => worked)
    expect(steps.filter(({ formula, result }) => !close(evaluate(formula), result))).toEqual([])
    expect(
      drawn.filter(({ worked, answer, unit }) => worked.at(-1)?.result !== answer || worked.at(-1)?.unit !== unit),
    ).toEqual([])
  })

  it('has the answer that its question asks for, and no number in the question is idle', () => {
    const row = ANSWERS[card.id]!
    expect(drawn.filter(({ ask }) => numbersOf(ask).length !== row.length)).toEqual([])
    expect(drawn.filter(({ ask, answer }) => !close(row(...numbersOf(ask)), answer))).toEqual([])
  })

  it('names every number that is calculated with', () => {
    expect(drawn.flatMap(strangers)).toEqual([])
  })

  it('says what it means: units, a fair tolerance, a whole number where it must be exact', () => {
    const texts = drawn.flatMap(({ unit, worked }) => [unit, ...worked.flatMap((step) => [step.say, step.unit])])
    expect(texts.filter((text) => text.trim() === '')).toEqual([])
    expect(drawn.filter(({ tolerance }) => !(tolerance >= 0 && tolerance <= 0.2))).toEqual([])
    expect(drawn.filter(({ answer }) => !(Number.isFinite(answer) && answer > 0))).toEqual([])
    expect(drawn.filter(({ tolerance, answer }) => tolerance === 0 && !Number.isInteger(answer))).toEqual([])
  })

  it('asks in two to five sentences of good English', () => {
    const asks = drawn.map(({ ask }) => ask)
    expect(asks.filter((ask) => !ask.endsWith('?') || sentences(ask) < 2 || sentences(ask) > 5)).toEqual([])
    // “1 seconds”, or a sum that the machine has not rounded.
    expect(asks.filter((ask) => /NaN|undefined|Infinity|\.\d{4,}|(?<![\w.,])1 (?!ms)\w+s\b/.test(ask))).toEqual([])
  })

  it('is drawn afresh, and alike from the same seed', () => {
    expect(new Set(drawn.map(({ ask }) => ask)).size).toBeGreaterThan(30)
    expect(new Set(drawn.map(({ answer }) => answer)).size).toBeGreaterThan(8)
    expect(card.draw(createRandom(3, card.id))).toEqual(drawn[3])
  })

  it('does not give the answer away', () => {
    const told = drawn.filter(({ ask, answer }) => numbersOf(ask).includes(answer))
    expect(told.length).toBeLessThan(SEEDS / 5)
  })

  it('rounds nothing up or down that is nearly whole', () => {
    const inner = /(?:ceil|floor)\((.*)\)$/
    const values = drawn
      .flatMap(({ worked }) => worked.flatMap(({ formula }) => inner.exec(formula)?.[1] ?? []))
      .map(evaluate)
    expect(values.filter((value) => Math.abs(value - Math.round(value)) < 0.01)).toEqual([])
  })

  it('has sources, and says in two to five sentences what to take away', () => {
    expect(card.sources.length).toBeGreaterThan(0)
    expect(card.sources.filter(({ title, url }) => title.trim() === '' || !url.startsWith('https://'))).toEqual([])
    const lessons = [...new Set(drawn.map(({ lesson }) => lesson))]
    expect(lessons.filter((lesson) => sentences(lesson) < 2 || sentences(lesson) > 5)).toEqual([])
  })
})
