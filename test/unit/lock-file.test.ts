import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ROOT } from '../run/paths.ts'

interface LockedPackage {
  readonly version?: string
  readonly resolved?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = JSON.parse(readFileSync(`${ROOT}/package-lock.json`, 'utf8')) as {
  packages: Readonly<Record<string, LockedPackage>>
}

/** Where Node would look for `name` from `folder`, nearest first. */
function places(folder: string, name: string): string[] {
  const parts = folder === '' ? [] : folder.split(/\/?node_modules\//).slice(1)
  return parts
    .map((_, depth) => parts.slice(0, parts.length - depth))
    .concat([[]])
    .map((above) => [...above, name].map((part) => `node_modules/${part}`).join('/'))
}

// npm leaves out packages for other platforms when its registry has not got them yet, and `npm ci` then refuses the
// lock file everywhere, this platform included.
it('holds every dependency of every package, those for other platforms too', () => {
  const missing = Object.entries(packages).flatMap(
    ([folder, { dependencies, devDependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
        .filter((name) => !places(folder, name).some((place) => packages[place]))
        .map((name) => `${name}, which ${folder || 'package.json'} wants`),
  )
  expect(missing).toEqual([])
})

it('names no registry, so that each machine uses its own', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([])
})
