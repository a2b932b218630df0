/** A small assert with no dependency, because the cases run inside browser pages too. */
import type { ContainerErrorKind, SourceLocation } from '../../../lib/container/types.ts'

/** At most 400 characters of a value, for messages. */
function show(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 400 ? `${text.slice(0, 200)} … ${text.slice(-150)} (${text.length} characters)` : text
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => key in b && same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

/** Where two long values part, so that a message about 1 MB is readable. */
function firstDifference(actual: unknown, expected: unknown): string {
  const [a, b] = [actual, expected].map((value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')))
  if (a === undefined || b === undefined || Math.max(a.length, b.length) < 200) return ''
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return `; they part at ${at}: expected ${show(b.slice(at, at + 60))}, got ${show(a.slice(at, at + 60))}`
}

export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what)
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  if (same(actual, expected)) return
  throw new Error(`${what}: expected ${show(expected)}, got ${show(actual)}${firstDifference(actual, expected)}`)
}

export function contains(text: string, part: string, what: string): void {
  if (!text.includes(part)) throw new Error(`${what}: ${show(part)} is not in ${show(text)}`)
}

export function matches(text: string, pattern: RegExp, what: string): void {
  if (!pattern.test(text)) throw new Error(`${what}: ${pattern} does not match ${show(text)}`)
}

/** The promise's value, or an error that says what did not happen in time. */
export async function within<T>(milliseconds: number, promise: Promise<T>, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${milliseconds} ms`)), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

export interface Refusal {
  readonly kind: ContainerErrorKind
  readonly message: string
  readonly location?: SourceLocation
}

/** The ContainerError that the promise must reject with; compared by name, as pages may hold a copy of the class. */
export async function refuses(promise: Promise<unknown>, kind: ContainerErrorKind, what: string): Promise<Refusal> {
  let value: unknown
  try {
    value = await promise
  } catch (thrown) {
    const error = thrown as Error & Refusal
    ok(error instanceof Error, `${what}: rejected with ${show(thrown)}, which is no Error`)
    equal(error.name, 'ContainerError', `${what}: the name of ${show(error.message)}`)
    equal(error.kind, kind, `${what}: the kind of ${show(error.message)}`)
    ok(!error.message.includes('\n'), `${what}: ${show(error.message)} is more than one sentence`)
    return error
  }
  throw new Error(`${what}: expected a ContainerError of kind ${kind}, got ${show(value)}`)
}
