/** `npm run export`: the workbook as a folder of files for static hosts; `-- --out folder` for another than `out`. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeSite } from '../export/site.ts'
import { readBase } from './base.ts'
import { ensureBuilt, ROOT } from './build.ts'
import { CliError, withSentences } from './cli-error.ts'

export async function main(): Promise<void> {
  await withSentences(async () => {
    const base = readBase()
    const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } })
    const out = resolve(ROOT, values.out)
    assertReplaceable(out)
    await ensureBuilt()
    const pages = await writeSite({ root: ROOT, out, base })
    console.log(`Wrote ${pages} pages to ${out}, to be served at ${base || '/'}.`)
  })
}

/** The folder is emptied: it must be an earlier export, or hold nothing. */
function assertReplaceable(out: string): void {
  if (!existsSync(out) || readdirSync(out).length === 0 || existsSync(join(out, '_headers'))) return
  throw new CliError(`${out} holds something else than an export: name a folder that is empty or new.`)
}
