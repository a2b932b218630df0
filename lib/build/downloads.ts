/** Programs of lessons as projects to download: `public/downloads/<name>.zip`. Node only. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { readFolder } from '../exercises/files.ts'
import { loadProgram } from '../lessons/programs.ts'

/** The same in every archive, so that the same files give the same bytes. Zip files hold local time, from 1980 on. */
const MTIME = new Date(1980, 0, 1)

/**
 * The files of a project: those of `lessons/downloads/<name>`, and the program of that name, whose sources are in `src`.
 * @param lessons absolute path of the folder `lessons`
 */
export async function projectFiles(lessons: string, name: string): Promise<Readonly<Record<string, string>>> {
  const [around, program] = await Promise.all([
    readFolder(path.join(lessons, 'downloads', name)),
    loadProgram(path.join(lessons, 'programs'), name),
  ])
  const files = Object.entries(around).map(([file, text]) => {
    if (typeof text === 'string') return [file, text] as const
    throw new Error(`lessons/downloads/${name}/${file} must be a text file.`)
  })
  const sources = Object.entries(program.files).map(
    ([file, text]) => [file.endsWith('.ts') ? `src/${file}` : file, text] as const,
  )
  return Object.fromEntries([...files, ...sources])
}

/** Packs every folder of `lessons/downloads`, each into a folder of its own name. @returns how many */
export async function writeDownloads(lessons: string, out: string): Promise<number> {
  await rm(out, { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const names = await readdir(path.join(lessons, 'downloads'))
  for (const name of names) {
    const files = Object.entries(await projectFiles(lessons, name))
    const entries = files.map(([file, text]) => [`${name}/${file}`, strToU8(text)] as const)
    await writeFile(path.join(out, `${name}.zip`), zipSync(Object.fromEntries(entries), { mtime: MTIME, level: 9 }))
  }
  return names.length
}
