import { ArchiveError, FORMAT, MAX_BYTES, VERSION, type Archive } from './format.ts'

const UNCHANGED = 'Nothing was changed.'

/**
 * Reads an exported file whole, or refuses it.
 * @throws ArchiveError with one sentence: too large, damaged, of another program, or of a newer version
 */
export async function readArchive(file: Blob): Promise<Archive> {
  if (file.size > MAX_BYTES) {
    const megabytes = MAX_BYTES / 1024 / 1024
    throw new ArchiveError(`This file is larger than ${megabytes} MB, which no export of the workbook is. ${UNCHANGED}`)
  }
  const text = await file.text().catch(() => {
    throw new ArchiveError(`The browser could not read this file. ${UNCHANGED}`)
  })
  const parsed = parse(text)
  refuseOthers(parsed)
  const { archiveSchema } = await import('./schema.ts').catch(() => {
    throw new ArchiveError(`The part of the workbook that reads exports could not be loaded: try again. ${UNCHANGED}`)
  })
  const result = archiveSchema((parsed as Archive).version).safeParse(parsed)
  if (result.success) return result.data
  const where = result.error.issues[0]?.path.join('.') || 'its outline'
  throw new ArchiveError(`This export is damaged: ${where} is not as the workbook writes it. ${UNCHANGED}`)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The format is the first thing that an export says.
    const ours = text.slice(0, 200).includes(`"${FORMAT}"`)
    throw new ArchiveError(
      ours
        ? `This export is damaged or was cut off: it does not end as it should. ${UNCHANGED}`
        : `This file is no export of the workbook. ${UNCHANGED}`,
    )
  }
}

function refuseOthers(parsed: unknown): void {
  const { format, version } = (parsed ?? {}) as { format?: unknown; version?: unknown }
  if (format !== FORMAT) throw new ArchiveError(`This file is no export of the workbook. ${UNCHANGED}`)
  if (typeof version === 'number' && version > VERSION) {
    throw new ArchiveError(
      `This export comes from a newer version of the workbook: reload this page, or import it where it was made. ${UNCHANGED}`,
    )
  }
}
