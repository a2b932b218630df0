/**
 * Seeded random inputs, so that a learner cannot hard-code answers and a run can be repeated from its seed.
 */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  pick<T>(items: readonly T[]): T
  /** A pronounceable lower-case ASCII word of `length` letters (6 when absent). */
  word(length?: number): string
}

const CONSONANTS = 'bcdfghklmnprstvw'
const VOWELS = 'aeiou'

/** FNV-1a over UTF-16 units: spreads a check's id into its own stream of the run's seed. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** mulberry32 (public domain, Tommy Ettinger): 32 bits of state are enough to vary inputs. */
function stream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * @param seed the run's seed, a whole number from 0 to 2^32 - 1
 * @param scope what the inputs are for (a check's id), so that checks do not depend on each other's draws
 */
export function createRandom(seed: number, scope: string): Random {
  const next = stream(seed ^ hash(scope))
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Cannot pick from an empty list.')
    return items[int(0, items.length - 1)] as T
  }
  const word = (length = 6) => Array.from({ length }, (_, i) => pick([...(i % 2 === 0 ? CONSONANTS : VOWELS)])).join('')
  return { int, pick, word }
}

/** A fresh seed for a run. */
export function drawSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] as number
}
