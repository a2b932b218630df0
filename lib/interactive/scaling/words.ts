/** The model's results as people say them. */
import { floorMs, type ScalingInput, type ScalingResult } from './model.ts'

/** `320 ms`, `2.4 s`, `without end`. */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return 'without end'
  if (ms < 1) return ms === 0 ? '0 ms' : 'under 1 ms'
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`
}

/** `0.4 %`, `63 %`. */
export function percent(fraction: number): string {
  const value = fraction * 100
  if (value > 0 && value < 0.1) return 'under 0.1 %'
  return `${value < 10 && value > 0 ? value.toFixed(1) : value.toFixed(0)} %`
}

export interface Sentence {
  readonly verdict: 'pass' | 'fail' | 'warn'
  readonly text: string
}

/** Whether the replicas keep the target, and how many would. */
export function targetSentence(input: ScalingInput, { utilisation, p95Ms, needed }: ScalingResult): Sentence {
  const replicas = (count: number) => `${count} ${count === 1 ? 'replica' : 'replicas'}`
  const advice =
    needed !== undefined
      ? `${replicas(needed)} would meet the target.`
      : floorMs(input) >= input.targetMs
        ? `No number of replicas meets the target: the work alone has a p95 of ${duration(floorMs(input))}. Make the work shorter.`
        : 'No number of replicas that this model tries meets the target.'
  if (utilisation >= 1)
    return {
      verdict: 'fail',
      text: `More work arrives than the replicas can do: the queue grows without end. ${advice}`,
    }
  if (p95Ms > input.targetMs)
    return {
      verdict: 'fail',
      text: `p95 is ${duration(p95Ms)}, over the target of ${duration(input.targetMs)}. ${advice}`,
    }
  const spare = needed !== undefined && needed < input.replicas ? ` ${replicas(needed)} would do.` : ''
  return {
    verdict: 'pass',
    text: `p95 is ${duration(p95Ms)}, within the target of ${duration(input.targetMs)}.${spare}`,
  }
}

/** What scaling to zero saves and what it costs. */
export function zeroSentence({ toZero, idle, coldStartMs }: ScalingInput, { coldShare }: ScalingResult): Sentence {
  if (!toZero) return { verdict: 'pass', text: 'Replicas run all the time: no call meets a cold start.' }
  const text = `Saves ${percent(idle)} of the cost. ${percent(coldShare)} of calls meet a cold start and take up to ${duration(coldStartMs)} longer.`
  return { verdict: coldShare > 0.05 ? 'warn' : 'pass', text }
}

/** Numbers that people quote. Nobody measured them for your server: they are where to begin, not where to end. */
export const RULES_OF_THUMB: readonly string[] = [
  'Add replicas above 70 % of processor time, held for five minutes.',
  'Add memory above 80 % of it. A poor trigger where the runtime gives no memory back.',
  'Add replicas when more than 50 calls wait.',
  'Add replicas when p95 is over 2 seconds.',
  'Expect a cold start of half a second to some seconds. It depends on runtime and image: measure your own.',
]

/** What the model leaves out. */
export const LIMITS =
  'Model: M/M/c (Erlang C). Calls arrive at random and independently, their work has an exponential distribution, all ' +
  'replicas share one queue, and nobody gives up. Real traffic comes in bursts, so expect longer waits. Work that ' +
  'computes is not faster for being done at the same time. Scale to zero is counted with pauses of its own: how long a ' +
  'platform keeps an idle replica is not.'
