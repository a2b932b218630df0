/** The keys of a session. */
import { GRADES, type Grade } from '@/lib/drill/types.ts'

export type Command =
  /** `leave`: out of the field that is written in. */
  | { readonly do: 'reveal' | 'undo' | 'bury' | 'suspend' | 'help' | 'leave' }
  | { readonly do: 'grade'; readonly grade: Grade }
  /** Takes, or leaves, one of the answers to choose from: 0 is the first. */
  | { readonly do: 'choose'; readonly index: number }

export interface Pressed extends Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> {
  /** What has the focus. */
  readonly target: EventTarget | null
}

const LETTERS: Readonly<Record<string, Command>> = {
  u: { do: 'undo' },
  b: { do: 'bury' },
  s: { do: 'suspend' },
  '?': { do: 'help' },
}

/** Ticks and radio buttons take no letters: the keys hold there as well. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('[type=checkbox], [type=radio]')) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}

/** What Space and Enter belong to already. */
function isPressable(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest(key === ' ' ? 'a, button, summary, input' : 'a, button, summary') !== null
}

/**
 * What a key asks for.
 * @param single whether keys without Ctrl or ⌘ are on (WCAG 2.1.4: they can be turned off)
 */
export function commandFor(pressed: Pressed, revealed: boolean, single: boolean): Command | undefined {
  const { key, target } = pressed
  const control = pressed.ctrlKey || pressed.metaKey
  if (control && !pressed.altKey && key === 'Enter') return revealed ? undefined : { do: 'reveal' }
  if (key === 'Escape' && isWriting(target)) return { do: 'leave' }
  if (control || pressed.altKey || isWriting(target)) return undefined
  if (key === ' ' || key === 'Enter') return revealed || isPressable(target, key) ? undefined : { do: 'reveal' }
  if (!single) return undefined
  if (/^[1-9]$/.test(key)) {
    const grade = GRADES[Number(key) - 1]
    if (!revealed) return { do: 'choose', index: Number(key) - 1 }
    return grade && { do: 'grade', grade }
  }
  return LETTERS[key]
}
