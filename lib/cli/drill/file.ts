/** An exported file that is drilled from: read whole or refused, and never half written. */
import { randomUUID } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Contents } from '../../progress/archive/contents.ts'
import { ArchiveError, archiveText } from '../../progress/archive/format.ts'
import { readArchive } from '../../progress/archive/read.ts'
import { CliError } from '../cli-error.ts'
import { UsageError } from '../collect.ts'

export interface DrillFile {
  readonly contents: Contents
  /**
   * Puts `contents` in the file's place, all of it or nothing. What the file was when it was read is kept beside it as
   * `<file>.bak`. Where another program has changed the file since, it stays as it is, and a new one is written beside it.
   * @returns the name of the file that was written, as it was given unless it is a new one
   * @throws CliError, one sentence, when it cannot be: what was there is still there
   */
  write(contents: Contents): string
}

/** @throws UsageError, one sentence, when there is no such file or it is no export of the workbook */
export async function openDrillFile(name: string): Promise<DrillFile> {
  let place = name
  let known: Buffer
  let mode: number
  try {
    // Of a link, what it leads to is written.
    place = realpathSync(name)
    known = readFileSync(place)
    mode = statSync(place).mode
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(code === 'ENOENT' ? `There is no file ${name}.` : `${name} cannot be read (${code}).`)
  }
  const { contents } = await readArchive(new Blob([new Uint8Array(known)])).catch((error: unknown) => {
    throw error instanceof ArchiveError ? new UsageError(`${name}: ${error.message}`) : error
  })
  let shown = name
  let kept = false

  return {
    contents,
    write(next) {
      if (!unchanged(place, known)) {
        place = shown = beside(place)
        kept = true
      }
      if (!kept) replace(`${place}.bak`, known, mode)
      kept = true
      const text = Buffer.from(archiveText(next, new Date().toISOString()))
      replace(place, text, mode)
      known = text
      return shown
    },
  }
}

function unchanged(place: string, known: Buffer): boolean {
  try {
    return readFileSync(place).equals(known)
  } catch {
    // It was moved away: a new one in its place overwrites nothing.
    return true
  }
}

function beside(place: string): string {
  const { dir, name, ext } = path.parse(place)
  return path.join(dir, `${name}-drill-${randomUUID().slice(0, 8)}${ext}`)
}

/** A file beside it takes its place once it is safe on the disk: whoever looks sees the old text or the new one. */
function replace(place: string, text: Buffer, mode: number): void {
  const fresh = `${place}.${process.pid}.tmp`
  try {
    const handle = openSync(fresh, 'w', mode)
    try {
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(fresh, place)
  } catch (error) {
    rmSync(fresh, { force: true })
    const { code = String(error) } = error as NodeJS.ErrnoException
    throw new CliError(`${place} cannot be written (${code}): it is as it was before the last card.`)
  }
}
