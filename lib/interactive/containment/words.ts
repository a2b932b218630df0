/** An attempt's outcome in sentences. */
import type { Attempt, GuardId } from './guards.ts'

/** A reader types `\0` for the NUL character, which no keyboard has. */
export function typed(text: string): string {
  return text.replaceAll('\\0', '\0')
}

/** A path as it can be shown: NUL as `\0`. */
export function shown(path: string): string {
  return path.replaceAll('\0', '\\0')
}

export interface Outcome {
  readonly verdict: 'pass' | 'fail'
  readonly title: string
  readonly text: string
}

const ERRORS: Readonly<Record<NonNullable<Attempt['error']>, string>> = {
  ENOENT: 'There is nothing at that path (ENOENT).',
  ENOTDIR: 'A file stands where the path needs a folder (ENOTDIR).',
  ELOOP: 'The links lead round in a circle (ELOOP).',
  EINVAL: 'Node refuses a path with a NUL character (ERR_INVALID_ARG_VALUE). In C the name would end there.',
}

function whyLeaked(guard: GuardId, { named, real = '' }: Attempt): string {
  if (named !== real) return `The path looks as if it stayed inside; a link in it leads to ${real}.`
  if (guard === 'prefix')
    return `The text “${named}” does begin with the root’s name. Without a separator after it, so does a sibling folder.`
  return 'Nothing looked at where the path leads.'
}

/** @param input as the reader typed it, NUL already decoded */
export function outcomeOf(guard: GuardId, input: string, attempt: Attempt): Outcome {
  const { leak, real, error, inside, kind } = attempt
  if (leak)
    return {
      verdict: 'fail',
      title: 'A leak',
      text: `The guard lets it through, and ${real} is outside the root. ${whyLeaked(guard, attempt)}`,
    }
  if (attempt.guard === 'refuses') {
    const where = inside ? 'inside the root' : 'outside the root'
    return {
      verdict: 'pass',
      title: 'Refused',
      text: real ? `The guard refuses: ${real} is ${where}.` : 'The guard refuses before anything is opened.',
    }
  }
  if (error) {
    const decoded = /%2f/i.test(input)
      ? ' `%2f` is three plain characters to a file system. It becomes a slash only where something decodes the path after the check.'
      : ''
    const by =
      attempt.guard === 'fails'
        ? 'No leak: the guard itself finds no such path.'
        : 'No leak, by luck: the guard let it through.'
    return { verdict: 'pass', title: 'Nothing to read', text: `${by} ${ERRORS[error]}${decoded}` }
  }
  const what = kind === 'folder' ? 'a folder' : 'a file'
  return { verdict: 'pass', title: 'Inside', text: `The guard lets it through: ${real} is ${what} inside the root.` }
}

/** What the model leaves out. */
export const LIMITS =
  'Model: a POSIX file system with links, and Node’s path rules. Left out: permissions, drive letters and backslashes of ' +
  'Windows, file systems that ignore case, and a link that is swapped between the check and the read.'
