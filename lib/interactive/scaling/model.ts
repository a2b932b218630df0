/** What replicas do to waiting and to cost, under the assumptions that `LIMITS` states. */
import { erlangC, meanWait, responseQuantile, type Queue } from './erlang.ts'

export type WorkKind = 'compute' | 'mixed' | 'waiting'

export interface Work {
  readonly kind: WorkKind
  readonly label: string
  readonly about: string
  /** Calls that a replica works on at the same time. An assumption, to be measured. */
  readonly concurrency: number
}

export const WORK: readonly Work[] = [
  { kind: 'compute', label: 'Computes', about: 'one call at a time in a replica', concurrency: 1 },
  { kind: 'mixed', label: 'Some of both', about: 'assumed: 4 at a time', concurrency: 4 },
  { kind: 'waiting', label: 'Waits for others', about: 'databases, APIs; assumed: 20 at a time', concurrency: 20 },
]

export interface ScalingInput {
  /** Calls a second while there is traffic. */
  readonly arrivals: number
  /** Mean milliseconds of one call's work. */
  readonly serviceMs: number
  readonly kind: WorkKind
  readonly replicas: number
  /** The slowest 5 % of calls may take longer than this, in milliseconds. */
  readonly targetMs: number
  /** Replicas are taken away while nobody calls. */
  readonly toZero: boolean
  /** Fraction of the hour without any call, 0 to 1. */
  readonly idle: number
  /** How often in an hour the traffic begins again after a pause. */
  readonly spells: number
  /** Milliseconds from the first call to a replica that answers. */
  readonly coldStartMs: number
}

export interface ScalingResult {
  /** Slots: replicas × concurrency. */
  readonly slots: number
  /** Erlangs: slots that are busy on average. */
  readonly load: number
  /** Fraction of the slots that is busy; 1 or more when the queue grows without end. */
  readonly utilisation: number
  /** Chance that a call has to wait. */
  readonly waits: number
  readonly meanWaitMs: number
  readonly p95Ms: number
  /** The least number of replicas that meets the target; undefined when none does. */
  readonly needed: number | undefined
  /** Replica-hours an hour. */
  readonly cost: number
  /** Fraction of all calls that meet a replica that is still starting. */
  readonly coldShare: number
}

/** More replicas than this are not tried. */
export const MAX_REPLICAS = 1_000

const concurrencyOf = (kind: WorkKind): number => WORK.find((work) => work.kind === kind)?.concurrency ?? 1

function queueOf({ arrivals, serviceMs, kind }: ScalingInput, replicas: number): Queue {
  return { arrivals, service: serviceMs / 1000, servers: replicas * concurrencyOf(kind) }
}

/** p95 in milliseconds with a number of replicas; Infinity when they cannot keep up. */
export function p95With(input: ScalingInput, replicas: number): number {
  return responseQuantile(queueOf(input, replicas), 0.95) * 1000
}

/**
 * Even with nobody before it, one call in twenty takes at least this long in milliseconds: the work itself varies.
 * (The 95th percentile of an exponential time is about three times its mean.)
 */
export function floorMs({ serviceMs }: ScalingInput): number {
  return -Math.log(0.05) * serviceMs
}

function replicasNeeded(input: ScalingInput): number | undefined {
  if (floorMs(input) >= input.targetMs) return undefined
  let low = Math.max(1, Math.ceil((input.arrivals * input.serviceMs) / 1000 / concurrencyOf(input.kind)))
  let high = MAX_REPLICAS
  if (p95With(input, high) > input.targetMs) return undefined
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (p95With(input, middle) <= input.targetMs) high = middle
    else low = middle + 1
  }
  return low
}

/** Calls that arrive while a replica starts, the one that woke it included, out of all calls of a busy spell. */
function coldShare({ toZero, arrivals, idle, spells, coldStartMs }: ScalingInput): number {
  if (!toZero) return 0
  const inSpell = (arrivals * 3600 * (1 - idle)) / spells
  return Math.min(1, (1 + (arrivals * coldStartMs) / 1000) / Math.max(1, inSpell))
}

export function scale(input: ScalingInput): ScalingResult {
  const queue = queueOf(input, input.replicas)
  const load = queue.arrivals * queue.service
  return {
    slots: queue.servers,
    load,
    utilisation: load / queue.servers,
    waits: erlangC(queue.servers, load),
    meanWaitMs: meanWait(queue) * 1000,
    p95Ms: p95With(input, input.replicas),
    needed: replicasNeeded(input),
    cost: input.replicas * (input.toZero ? 1 - input.idle : 1),
    coldShare: coldShare(input),
  }
}
