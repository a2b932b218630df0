/** The little file system against the real one, and the guards against what is known of them. */
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { readFileSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import browserPath from 'path-browserify'
import { attempt, GUARDS, isWithin, type GuardId } from '@/lib/interactive/containment/guards.ts'
import { PRESETS, ROOT, TREE } from '@/lib/interactive/containment/scene.ts'
import { follow, type Tree } from '@/lib/interactive/containment/tree.ts'
import { outcomeOf, shown, typed } from '@/lib/interactive/containment/words.ts'

/** The scene, and links of every sort besides: chains, circles, to a file, to nothing, up, absolute. */
const RICH: Tree = {
  ...TREE,
  '/srv/projects/chain': { link: 'latest' },
  '/srv/projects/circle': { link: 'circle' },
  '/srv/projects/src/up': { link: '..' },
  '/srv/projects/src/file': { link: '../notes.txt' },
  '/srv/projects/nowhere': { link: 'not-there' },
  '/srv/projects/absolute': { link: '/etc' },
}

let base = ''

beforeAll(async () => {
  base = await realpath(await mkdtemp(path.join(tmpdir(), 'containment-')))
  for (const [name, entry] of Object.entries(RICH)) {
    const place = base + name
    await mkdir(path.dirname(place), { recursive: true })
    if ('file' in entry) await writeFile(place, entry.file)
    else await symlink(path.isAbsolute(entry.link) ? base + entry.link : entry.link, place)
  }
})
afterAll(() => rm(base, { recursive: true }))

const segment = fc.constantFrom(
  ...['..', '.', '', 'src', 'shared', 'latest', 'notes.txt', 'index.ts', 'key.pem', 'projects', 'projects-secret'],
  ...['secret', 'chain', 'circle', 'up', 'file', 'nowhere', 'absolute', 'passwd', '..%2fsecret', 'srv', 'etc'],
)
const relative = fc.array(segment, { maxLength: 7 }).map((names) => names.join('/'))

/** The real file system's answer, in the tree's own terms. */
function realFollow(absolute: string) {
  try {
    // The native one is realpath(3); the other is Node's own and takes `notes.txt/` for `notes.txt`.
    return { real: realpathSync.native(absolute).slice(base.length) || '/' }
  } catch (error) {
    return { error: (error as NodeJS.ErrnoException).code }
  }
}

test('follows paths as the operating system does', () => {
  fc.assert(
    fc.property(relative, (input) => {
      const inTree = `${ROOT}/${input}`
      // Above the temporary folder the two differ: there the tree is at an end.
      const depth = inTree.split('/').reduce((level, name) => level + (name === '..' ? -1 : 1), 0)
      fc.pre(depth > 0 && !climbsOut(inTree))
      const followed = follow(RICH, inTree)
      const expected = realFollow(base + inTree)
      expect(followed.ok ? { real: followed.real } : { error: followed.error }).toEqual(expected)
    }),
    { numRuns: 3_000 },
  )
})

/** Whether `..` ever goes above the tree's own root, links considered. */
function climbsOut(absolute: string): boolean {
  const names = absolute.split('/')
  return names.some((_, index) => {
    const before = follow(RICH, names.slice(0, index).join('/') || '/')
    return names[index] === '..' && before.ok && before.real === '/'
  })
}

test('names paths as node:path does', () => {
  const text = fc.oneof(
    relative,
    fc.string(),
    relative.map((name) => `/${name}`),
  )
  fc.assert(
    fc.property(text, (input) => {
      expect(browserPath.resolve(ROOT, input)).toBe(path.posix.resolve(ROOT, input))
      expect(browserPath.join(ROOT, input)).toBe(path.posix.join(ROOT, input))
    }),
    { numRuns: 3_000 },
  )
})

/** The guards as the page shows them, on the real file system. */
const REAL: Readonly<Record<GuardId, (root: string, input: string) => string>> = {
  none: (root, input) => readFileSync(path.resolve(root, input), 'utf8'),
  prefix(root, input) {
    const file = path.join(root, input)
    if (!file.startsWith(root)) throw new Error('refused')
    return readFileSync(file, 'utf8')
  },
  separator(root, input) {
    const file = path.resolve(root, input)
    if (file !== root && !file.startsWith(root + path.sep)) throw new Error('refused')
    return readFileSync(file, 'utf8')
  },
  real(given, input) {
    if (input.includes('\0')) throw new Error('refused')
    const root = realpathSync(given)
    const file = realpathSync(path.resolve(root, input))
    if (file !== root && !file.startsWith(root + path.sep)) throw new Error('refused')
    return readFileSync(file, 'utf8')
  },
}

describe.each(GUARDS.map(({ id }) => id))('the guard “%s”', (id) => {
  test('does in the tree what its code does on a real disk', () => {
    fc.assert(
      fc.property(relative, (input) => {
        fc.pre(!path.isAbsolute(input) && isWithin(base, path.resolve(base + ROOT, input)))
        const { guard, content } = attempt(RICH, ROOT, id, input)
        let real: string | undefined
        let refused = false
        try {
          real = REAL[id](base + ROOT, input)
        } catch (error) {
          refused = (error as Error).message === 'refused'
        }
        expect(real).toBe(guard === 'lets through' ? content : undefined)
        expect(refused).toBe(guard === 'refuses')
      }),
      { numRuns: 1_500 },
    )
  })
})

test('only the guard that follows links never leaks', () => {
  const leaks = (guard: GuardId) =>
    PRESETS.filter(({ path: input }) => attempt(TREE, ROOT, guard, typed(input)).leak).map(({ path: input }) => input)
  expect(leaks('none')).toEqual([
    '../secret',
    'src/../../secret',
    '/etc/passwd',
    '../projects-secret/key.pem',
    'shared/key.pem',
  ])
  expect(leaks('prefix')).toEqual(['../projects-secret/key.pem', 'shared/key.pem'])
  expect(leaks('separator')).toEqual(['shared/key.pem'])
  expect(leaks('real')).toEqual([])
  fc.assert(fc.property(fc.oneof(relative, fc.string()), (input) => !attempt(RICH, ROOT, 'real', input).leak))
})

test.each(GUARDS.map(({ id }) => id))('“%s” lets honest paths through, links inside included', (id) => {
  for (const input of ['src/index.ts', 'latest/index.ts', 'notes.txt', ''])
    expect(attempt(TREE, ROOT, id, input)).toMatchObject({ guard: 'lets through', inside: true, leak: false })
})

describe('words', () => {
  const say = (guard: GuardId, input: string) => outcomeOf(guard, input, attempt(TREE, ROOT, guard, input))

  test('name the reason of a leak', () => {
    expect(say('prefix', '../projects-secret/key.pem')).toMatchObject({ verdict: 'fail', title: 'A leak' })
    expect(say('prefix', '../projects-secret/key.pem').text).toContain('separator')
    expect(say('separator', 'shared/key.pem').text).toContain('a link in it leads to /srv/projects-secret/key.pem')
  })

  test('tell luck from a guard', () => {
    expect(say('none', '..%2fsecret').text).toMatch(/by luck.*ENOENT.*decodes/)
    expect(say('real', '..%2fsecret').text).toMatch(/guard itself finds no such path/)
    expect(say('separator', 'notes.txt\0.png').text).toMatch(/by luck.*NUL/)
    expect(say('real', 'notes.txt\0.png')).toMatchObject({ title: 'Refused' })
  })

  test('NUL is typed and shown as \\0', () => {
    expect(typed('a\\0b')).toBe('a\0b')
    expect(shown('a\0b')).toBe('a\\0b')
  })
})
