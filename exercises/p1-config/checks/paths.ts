/** Paths on Ada's Mac, as text: nothing here looks at a disk. */

export const HOME = '/Users/ada'

const HOME_FORMS = /^(?:~(?:ada)?|\$HOME|\$\{HOME\})(?=\/|$)/

/** What a shell would have replaced, and a host does not: `~`, `$HOME`, `${workspaceFolder}`. */
const UNEXPANDED = /^~|\$(?:\{|[A-Za-z_])/

export function needsShell(path: string): boolean {
  return UNEXPANDED.test(path)
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/')
}

/** The path that is meant: `~` and `$HOME` filled in, `.` and `..` worked out, no slash at the end. */
export function normalize(path: string): string {
  const full = path.replace(HOME_FORMS, HOME)
  const names: string[] = []
  for (const name of full.split('/')) {
    if (name === '' || name === '.') continue
    if (name === '..' && names.length > 0 && names.at(-1) !== '..') names.pop()
    else if (name !== '..' || !isAbsolute(full)) names.push(name)
  }
  return (isAbsolute(full) ? '/' : '') + names.join('/')
}

/**
 * Whether `path` names `target`. A relative path may: it depends on the folder that it is read from, which is for
 * another check to say.
 */
export function means(path: string, target: string): boolean {
  const plain = normalize(path)
  if (isAbsolute(plain)) return plain === target
  const tail = plain.replace(/^(\.\.\/)+/, '')
  return target.endsWith(`/${tail}`)
}

/** Whether `path` is below `folder`. */
export function isWithin(path: string, folder: string): boolean {
  return normalize(path).startsWith(`${folder}/`)
}
