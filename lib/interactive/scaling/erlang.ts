/**
 * Erlang's formulas for calls that arrive at random (Poisson), take a random time each (exponential), and are served by
 * `servers` equal slots, with an endless queue in front (M/M/c).
 */

/**
 * Erlang B: the fraction of calls that find every slot taken when nobody waits.
 * @param load offered load in erlangs (arrivals a second × seconds a call)
 */
export function erlangB(servers: number, load: number): number {
  let blocked = 1
  for (let slot = 1; slot <= servers; slot++) blocked = (load * blocked) / (slot + load * blocked)
  return blocked
}

/** Erlang C: the chance that a call has to wait. 1 when the load is not below the number of slots. */
export function erlangC(servers: number, load: number): number {
  if (load >= servers) return 1
  const blocked = erlangB(servers, load)
  return blocked / (1 - (load / servers) * (1 - blocked))
}

export interface Queue {
  readonly servers: number
  /** Calls a second. */
  readonly arrivals: number
  /** Mean seconds of work in a call. */
  readonly service: number
}

/** Mean seconds in the queue; Infinity when the queue grows without end. */
export function meanWait({ servers, arrivals, service }: Queue): number {
  const load = arrivals * service
  return load >= servers ? Infinity : (erlangC(servers, load) * service) / (servers - load)
}

/** The chance that a call takes longer than `seconds`, waiting included. */
export function chanceOfLonger({ servers, arrivals, service }: Queue, seconds: number): number {
  const load = arrivals * service
  if (load >= servers) return 1
  const time = seconds / service
  return Math.exp(-time) + erlangC(servers, load) * waitedAndWorked(time, servers - load - 1)
}

/**
 * The part of the convolution of wait and work that waiting adds, (e^-t − e^-t(1+s)) / s. Where the two exponentials are
 * alike their difference is taken by `expm1`; where they are not, each by itself, since their quotient may overflow.
 */
function waitedAndWorked(time: number, spare: number): number {
  if (Math.abs(spare) < 1e-9) return time * Math.exp(-time)
  if (Math.abs(time * spare) < 1) return (-Math.expm1(-time * spare) / spare) * Math.exp(-time)
  return (Math.exp(-time) - Math.exp(-time * (1 + spare))) / spare
}

/**
 * The time within which the fraction `quantile` of calls is done, in seconds; Infinity when the queue grows without end.
 * @param quantile between 0 and 1, both excluded: 0.95 for p95
 */
export function responseQuantile(queue: Queue, quantile: number): number {
  if (queue.arrivals * queue.service >= queue.servers) return Infinity
  let [low, high] = [0, queue.service]
  while (chanceOfLonger(queue, high) > 1 - quantile) high *= 2
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (chanceOfLonger(queue, middle) > 1 - quantile) low = middle
    else high = middle
  }
  return high
}
