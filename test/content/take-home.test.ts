import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '@/exercises/catalogue.ts'
import { ensureTakeHome } from '@/lib/build/takehome.ts'
import { loadFiles } from '@/lib/exercises/files.ts'
import { fitsTakingHome, speaksStdio } from '@/lib/takehome/kinds.ts'
import { projectFiles, type SharedFiles } from '@/lib/takehome/project.ts'
import { ROOT } from '../run/paths.ts'
import { sample } from '../sample.ts'
import { EXERCISES } from './matrix.ts'

const SHARED = ['package.json', 'package-lock.json', 'tsconfig.json', 'grade.mjs'] as const
const run = promisify(execFile)

let folder: string
let shared: SharedFiles

beforeAll(async () => {
  await ensureTakeHome()
  const texts = SHARED.map(async (name) => [name, await readFile(`${ROOT}/public/takehome/${name}`, 'utf8')] as const)
  shared = Object.fromEntries(await Promise.all(texts)) as unknown as SharedFiles
  folder = await mkdtemp(path.join(tmpdir(), 'take-home-'))
  await writeFile(path.join(folder, 'package.json'), shared['package.json'])
  await writeFile(path.join(folder, 'package-lock.json'), shared['package-lock.json'])
  // Every project's packages, where Node looks for them from each of the projects below.
  await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ended {
  readonly code: number
  readonly output: string
}

async function attempt(cwd: string, command: string, ...args: string[]): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(command, args, { cwd })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

/** Writes the project of an exercise below the folder with the packages. */
async function project(slug: string, variant: 'start' | 'solution'): Promise<string> {
  const meta = catalogue.find((exercise) => exercise.slug === slug)!
  const files = (await loadFiles(EXERCISES, slug))[variant] as Record<string, string>
  const root = path.join(folder, `${slug}-${variant}`)
  await rm(root, { recursive: true, force: true })
  const all = projectFiles({ meta, files, checks: ['Answers'], shared, page: 'http://localhost/exercises/' + slug })
  for (const [name, text] of Object.entries(all)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), text)
  }
  await symlink('../node_modules', path.join(root, 'node_modules'))
  return root
}

const json = async (root: string, name: string) => JSON.parse(await readFile(path.join(root, name), 'utf8')) as never

describe.each(
  sample(
    catalogue.filter(fitsTakingHome).map(({ slug }) => slug),
    12,
  ),
)('%s, taken home', (slug) => {
  it('passes with the solution, fails with the start, and builds', { timeout: 120_000 }, async () => {
    const solved = await project(slug, 'solution')
    const passed = await attempt(solved, 'npm', 'test')
    expect(passed).toMatchObject({ code: 0, output: expect.stringMatching(/: (\d+) of \1 checks pass/) })
    expect(await attempt(solved, 'npm', 'run', 'build')).toMatchObject({ code: 0 })
    const failed = await attempt(await project(slug, 'start'), 'npm', 'test')
    expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('checks pass') })
  })
})

describe('a project taken home', () => {
  const meta = catalogue.find(speaksStdio)!

  it('has versions that are exact, and those of the workbook', async () => {
    const own = JSON.parse(await readFile(`${ROOT}/package.json`, 'utf8')) as Record<string, Record<string, string>>
    const { dependencies, devDependencies } = JSON.parse(shared['package.json']) as Record<string, object>
    const all = Object.entries({ ...dependencies, ...devDependencies }) as [string, string][]
    for (const [name, version] of all) expect([name, version]).toEqual([name, own['dependencies']![name]])
  })

  it('has a lock file that is whole and names no registry', () => {
    const { packages } = JSON.parse(shared['package-lock.json']) as {
      packages: Record<string, Record<string, unknown>>
    }
    for (const [name, locked] of Object.entries(packages)) {
      expect(locked).not.toHaveProperty('resolved')
      if (name !== '') expect(locked).toMatchObject({ integrity: expect.stringMatching(/^sha512-/) })
    }
    expect(JSON.parse(shared['package.json'])).toMatchObject({ dependencies: packages['']!['dependencies'] })
  })

  it('has what hosts want: an entry for their configuration, and a manifest of a bundle that starts', async () => {
    const root = await project(meta.slug, 'solution')
    await attempt(root, 'npm', 'run', 'build')
    const manifest: { server: { entry_point: string } } = await json(root, 'manifest.json')
    expect(manifest).toMatchObject({ manifest_version: '0.3', name: meta.slug, server: { type: 'node' } })
    const config: { mcpServers: Record<string, { command: string; args: string[] }> } = await json(
      root,
      'claude_desktop_config.json',
    )
    const { command, args } = config.mcpServers[meta.slug]!
    expect(command).toBe('node')
    expect(args[0]).toMatch(new RegExp(`/${manifest.server.entry_point}$`))
    // With nothing to read, a server on stdio ends by itself, and without an error.
    const started = run('node', [path.join(root, manifest.server.entry_point)])
    started.child.stdin?.end()
    expect((await started).stdout).toBe('')
  })

  it('says in one sentence what is wrong with a command', async () => {
    const root = await project(meta.slug, 'solution')
    const grade = (...args: string[]) => attempt(root, 'node', 'grade.mjs', ...args)
    expect(await grade('p9-none', 'src/server.ts')).toEqual({ code: 2, output: 'There is no exercise p9-none.\n' })
    expect(await grade(meta.slug, 'src/none.ts')).toEqual({ code: 2, output: 'There is no file src/none.ts.\n' })
    expect(await grade(meta.slug)).toMatchObject({ code: 2, output: expect.stringContaining('Usage') })
    await writeFile(path.join(root, 'src', meta.entry), 'const = 1\n')
    expect(await grade(meta.slug, `src/${meta.entry}`)).toMatchObject({
      code: 1,
      output: expect.stringMatching(new RegExp(`^${meta.entry}:1:`)),
    })
    await rm(path.join(root, 'node_modules'))
    const alone = await mkdtemp(path.join(tmpdir(), 'take-home-'))
    await run('cp', ['-r', root, alone])
    await writeFile(path.join(alone, path.basename(root), 'src', meta.entry), 'export {}\n')
    const without = await attempt(
      path.join(alone, path.basename(root)),
      'node',
      'grade.mjs',
      meta.slug,
      `src/${meta.entry}`,
    )
    expect(without).toEqual({ code: 2, output: 'The packages are not installed: run `npm ci` first.\n' })
    await rm(alone, { recursive: true })
  })
})
