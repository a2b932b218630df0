/** The programs of lessons: whole servers and clients, each in a folder of its own. Node only. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readFolder } from '../exercises/files.ts'
import { extractRegion, stripRegions } from './regions.ts'

const SETTINGS = 'program.json'

const settingsSchema = z.strictObject({
  kind: z.enum(['stdio', 'http', 'script']).default('stdio'),
  entry: z.string().default('server.ts'),
  env: z.record(z.string(), z.string()).optional(),
  /** For `http`: what every request to it needs, a token say. */
  headers: z.record(z.string(), z.string()).optional(),
})

/**
 * `stdio`: a server on stdin and stdout. `http`: its entry exports a handler, `export default { fetch(request) }`.
 * `script`: runs to its end.
 */
export type ProgramKind = z.infer<typeof settingsSchema>['kind']

export interface Program {
  readonly name: string
  readonly kind: ProgramKind
  readonly entry: string
  readonly env?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Its files as they are shown and run: without the lines that mark regions. */
  readonly files: Readonly<Record<string, string>>
  /** Its files as they are on disk. */
  readonly marked: Readonly<Record<string, string>>
}

/** Names of all programs, sorted. @param root absolute path of the folder `lessons/programs` */
export async function listPrograms(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
}

/**
 * @param root absolute path of the folder `lessons/programs`
 * @throws Error, one sentence: no such program, a file that is no text, settings or regions that are wrong
 */
export async function loadProgram(root: string, name: string): Promise<Program> {
  const programs = await listPrograms(root)
  if (!programs.includes(name))
    throw new Error(`There is no lessons/programs/${name}. Programs: ${programs.join(', ')}.`)
  const where = `lessons/programs/${name}`
  const { [SETTINGS]: settings = '{}', ...marked } = await readTexts(
    path.join(/* turbopackIgnore: true */ root, name),
    where,
  )
  const { entry, ...rest } = parseSettings(settings, `${where}/${SETTINGS}`)
  if (marked[entry] === undefined) throw new Error(`${where} has no ${entry}: name its entry in ${SETTINGS}.`)
  const files = Object.entries(marked).map(([file, text]) => [file, stripRegions(text, `${where}/${file}`)] as const)
  return { name, entry, ...rest, files: Object.fromEntries(files), marked }
}

/** For recordings: the program that a fence of a lesson names. */
export function findProgramIn(root: string): (name: string | undefined) => Promise<Program> {
  return async (name) => {
    if (name === undefined)
      throw new Error('A recorded fence of a lesson names its program: text recorded program=<name>.')
    return loadProgram(root, name)
  }
}

/** A whole file of a program, or one of its regions, as a lesson shows it. */
export function excerptOf(program: Program, file: string, region?: string): string {
  const where = `lessons/programs/${program.name}/${file}`
  const text = program.marked[file]
  if (text === undefined) throw new Error(`There is no ${where}. Files: ${Object.keys(program.marked).join(', ')}.`)
  return region === undefined ? program.files[file]!.trimEnd() : extractRegion(text, region, where)
}

async function readTexts(folder: string, where: string): Promise<Record<string, string>> {
  const files = Object.entries(await readFolder(folder))
  return Object.fromEntries(
    files.map(([file, content]) => {
      if (typeof content !== 'string') throw new Error(`${where}/${file} must be a text file.`)
      return [file, content]
    }),
  )
}

function parseSettings(text: string, file: string): z.infer<typeof settingsSchema> {
  const { data, error } = settingsSchema.safeParse(readJson(text, file))
  if (data) return data
  throw new Error(
    `${file} is wrong. ${error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('. ')}.`,
  )
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`${file} is no JSON: ${(error as Error).message}`, { cause: error })
  }
}
