/** Four guards that people write, from none to one that holds, and what each makes of a path. */
import path from 'path-browserify'
import { follow, type PathError, type Tree } from './tree.ts'

export type GuardId = 'none' | 'prefix' | 'separator' | 'real'

export interface Guard {
  readonly id: GuardId
  readonly label: string
  /** The guard as it would stand in a server. */
  readonly code: string
}

export const GUARDS: readonly Guard[] = [
  {
    id: 'none',
    label: 'No guard',
    code: `const file = path.resolve(ROOT, input)
return readFile(file, 'utf8')`,
  },
  {
    id: 'prefix',
    label: 'startsWith on the joined path',
    code: `const file = path.join(ROOT, input)
if (!file.startsWith(ROOT)) throw refused()
return readFile(file, 'utf8')`,
  },
  {
    id: 'separator',
    label: 'Resolved, with a separator',
    code: `const file = path.resolve(ROOT, input)
if (file !== ROOT && !file.startsWith(ROOT + path.sep)) throw refused()
return readFile(file, 'utf8')`,
  },
  {
    id: 'real',
    label: 'Links followed, with a separator',
    code: `if (input.includes('\\0')) throw refused()
const root = await realpath(ROOT)
const file = await realpath(path.resolve(root, input))
if (file !== root && !file.startsWith(root + path.sep)) throw refused()
return readFile(file, 'utf8')`,
  },
]

export interface Attempt {
  /** The path as the guard's own first line makes it, before links are followed. */
  readonly named: string
  /** Where the operating system ends up, links followed; undefined when it ends nowhere. */
  readonly real: string | undefined
  /** Why it ends nowhere; EINVAL stands for Node's refusal of a NUL character. */
  readonly error: PathError | 'EINVAL' | undefined
  readonly kind: 'file' | 'folder' | undefined
  /** What a read would give; folders have none. */
  readonly content: string | undefined
  readonly guard: 'lets through' | 'refuses' | 'fails'
  /** The real place is the root or below it. */
  readonly inside: boolean
  /** The guard let something outside the root through. */
  readonly leak: boolean
}

/** Equal to the root, or below it: the separator keeps `/srv/projects-secret` out of `/srv/projects`. */
export function isWithin(root: string, file: string): boolean {
  return file === root || file.startsWith(root === '/' ? '/' : `${root}/`)
}

function judge(guard: GuardId, root: string, named: string, real: string | undefined): Attempt['guard'] {
  switch (guard) {
    case 'none':
      return 'lets through'
    case 'prefix':
      return named.startsWith(root) ? 'lets through' : 'refuses'
    case 'separator':
      return isWithin(root, named) ? 'lets through' : 'refuses'
    case 'real':
      if (real === undefined) return 'fails'
      return isWithin(root, real) ? 'lets through' : 'refuses'
  }
}

/**
 * What happens when a server with this guard is asked for `input`.
 * @param root absolute and free of links, as the guards' own code expects
 */
export function attempt(tree: Tree, root: string, guard: GuardId, input: string): Attempt {
  const named = guard === 'prefix' ? path.join(root, input) : path.resolve(root, input)
  if (input.includes('\0')) {
    const verdict = guard === 'real' ? 'refuses' : judge(guard, root, named, named)
    const nothing = { real: undefined, kind: undefined, content: undefined, inside: false, leak: false }
    return { named, error: 'EINVAL', guard: verdict, ...nothing }
  }
  const followed = follow(tree, named)
  const real = followed.ok ? followed.real : undefined
  const verdict = judge(guard, root, named, real)
  const inside = real !== undefined && isWithin(root, real)
  return {
    named,
    real,
    error: followed.ok ? undefined : followed.error,
    kind: followed.ok ? followed.kind : undefined,
    content: followed.ok ? followed.content : undefined,
    guard: verdict,
    inside,
    leak: verdict === 'lets through' && real !== undefined && !inside,
  }
}
