/**
 * Runs one program on real Node.js and in the linker, and tells what happened in the same words, so that the two can be compared.
 * Programs print with `trace(...)` and tell where an error comes from with `frames(error)`.
 */
import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { format } from 'node:util'
import { compileForBundle, compileForNode, nodeEntry } from '../../lib/compile/project.ts'
import { createStackMapper } from '../../lib/compile/stack.ts'
import { createLinker } from '../../lib/container/bundled/worker/linker.ts'
import type { FileTree } from '../../lib/container/types.ts'

export interface Outcome {
  readonly trace: string[]
  /** `Name: message` of the error that ended the program. */
  readonly error?: string
  /** Its frames in the learner's own files, `name file:line:column`. */
  readonly frames?: string[]
}

export const root = '/project'

/**
 * The frames of a stack that lie in the program's own files. A namespace is a proxy in the linker, which the names of methods show,
 * and Node.js names functions without a name `<anonymous>` where it has a source map: both are left out.
 */
function ownFrames(stack: string, folder: string): string[] {
  return stack.split('\n').flatMap((line) => {
    const [, name = '', file, place] = /^ {4}at (?:(.*?) \()?(?:file:\/\/)?(\/.*?):(\d+:\d+)\)?$/.exec(line) ?? []
    if (!file?.startsWith(`${folder}/`)) return []
    const path = decodeURI(file.slice(folder.length + 1))
    return [`${name.replace(/^(?:Module|Proxy)\.|<anonymous>$/, '')} ${path}:${place}`.trim()]
  })
}

export async function writeTree(folder: string, files: FileTree): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    if (typeof content === 'object' && 'link' in content) await symlink(content.link, file)
    else await writeFile(file, content)
  }
}

const preload = `data:text/javascript,${encodeURIComponent(`
  import { format } from 'node:util'
  const folder = process.argv[1].slice(0, process.argv[1].lastIndexOf('/'))
  const ownFrames = ${ownFrames.toString()}
  globalThis.trace = (...values) => process.stdout.write(JSON.stringify(format(...values)) + '\\n')
  globalThis.frames = (error) => ownFrames(error.stack, folder)
  const report = (error) => {
    const [message, stack] = [String(error), error?.stack ?? '']
    process.stdout.write(JSON.stringify({ error: message, frames: ownFrames(stack, folder) }) + '\\n')
    process.exit(1)
  }
  process.on('uncaughtException', report)
`)}`

/**
 * An outcome without what the linker tells better than Node.js: the place of an import that cannot be linked, and the frame of the
 * top level after an `await`.
 */
export function comparable({ trace, error, frames }: Outcome): Outcome {
  if (error === undefined) return { trace }
  const own = frames?.filter((frame) => !/^async \S+:\d+:\d+$/.test(frame))
  return { trace, error, frames: error.startsWith('SyntaxError') ? [] : own }
}

/** Runs files that Node.js can run as they are. */
export async function runOnNode(files: FileTree, entry: string): Promise<Outcome> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'compile-')))
  try {
    await writeTree(folder, files)
    const args = ['--no-warnings', '--enable-source-maps', '--import', preload, join(folder, entry)]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    const [stdout, stderr] = await Promise.all([readAll(child.stdout), readAll(child.stderr)])
    const lines = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as string | Omit<Outcome, 'trace'>)
    const trace = lines.filter((line) => typeof line === 'string')
    const end = lines.find((line) => typeof line === 'object')
    if (stderr) throw new Error(`unexpected output on stderr: ${stderr}`)
    return { trace, ...end }
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

export const runCompiledOnNode = (files: FileTree, entry: string): Promise<Outcome> =>
  runOnNode(compileForNode(files, entry), nodeEntry(entry))

export async function runInLinker(files: FileTree, entry: string, external = loadExternal): Promise<Outcome> {
  const program = structuredClone(compileForBundle(files, entry))
  const mapper = createStackMapper(program, root)
  const trace: string[] = []
  const frames = (error: unknown) => ownFrames(mapper.map((error as Error).stack ?? ''), root)
  Object.assign(globalThis, { trace: (...values: unknown[]) => void trace.push(format(...values)), frames })
  try {
    await createLinker({ program, root, external }).run()
    return { trace }
  } catch (error) {
    return { trace, error: String(error), frames: frames(error) }
  }
}

export async function loadExternal(specifier: string): Promise<object> {
  return (await import(specifier)) as object
}
