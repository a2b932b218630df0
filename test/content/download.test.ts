/** The template to download is a project that installs, compiles and answers outside the workbook. */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeDownloads } from '../../lib/build/downloads.ts'
import { runQuietly } from '../run/command.ts'
import { ROOT } from '../run/paths.ts'

const NAME = 'file-search-template'

let temporary: string
let project: string

beforeAll(async () => {
  temporary = await mkdtemp(path.join(tmpdir(), 'download-'))
  project = path.join(temporary, NAME)
  await writeDownloads(path.join(ROOT, 'lessons'), path.join(temporary, 'zips'))
  const archive = unzipSync(await readFile(path.join(temporary, 'zips', `${NAME}.zip`)))
  for (const [file, bytes] of Object.entries(archive)) {
    await mkdir(path.dirname(path.join(temporary, file)), { recursive: true })
    await writeFile(path.join(temporary, file), strFromU8(bytes))
  }
})
afterAll(() => rm(temporary, { recursive: true, force: true }))

test('npm ci installs it, npm start compiles and runs it, and it answers on the wire', async () => {
  const install = await runQuietly('npm', ['ci', '--no-audit', '--no-fund'], { cwd: project, timeoutMs: 100_000 })
  expect(install.code, install.stderr).toBe(0)
  const server = spawn('npm', ['start', '--silent'], {
    cwd: project,
    env: { ...process.env, SEARCH_ROOT: path.join(project, 'sample') },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exited = new Promise<number | null>((resolve) => server.once('exit', resolve))
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
  const ask = async (id: number, method: string, params: object) => {
    server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
    const { value } = await lines.next()
    return JSON.parse(String(value)) as { id: number; result: Record<string, unknown> }
  }
  const clientInfo = { name: 'test', version: '1' }
  const hello = await ask(1, 'initialize', { protocolVersion: '2025-11-25', capabilities: {}, clientInfo })
  expect(hello.result).toMatchObject({ protocolVersion: '2025-11-25', serverInfo: { name: 'file-search' } })
  server.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`)
  const found = await ask(2, 'tools/call', { name: 'find_files', arguments: { pattern: '**/*.md' } })
  expect(found.result.content).toEqual([{ type: 'text', text: 'notes/ideas.md\nnotes/meeting.md' }])
  server.stdin.end()
  expect(await exited).toBe(0)
})

test('what it shows of itself is without the marks of the book, and its lock file names no registry', async () => {
  expect(await readFile(path.join(project, 'src/workspace.ts'), 'utf8')).not.toContain('#region')
  expect(await readFile(path.join(project, 'package-lock.json'), 'utf8')).not.toContain('"resolved"')
  expect(await readFile(path.join(project, '.gitignore'), 'utf8')).toContain('node_modules')
})

test('it is pinned to the versions that the workbook itself is tested with', async () => {
  interface Manifest {
    readonly dependencies: Record<string, string>
    readonly devDependencies: Record<string, string>
  }
  const read = async (folder: string) =>
    JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')) as Manifest
  const [own, workbook] = await Promise.all([read(project), read(ROOT)])
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
    expect(version, name).toBe({ ...workbook.devDependencies, ...workbook.dependencies }[name])
})
