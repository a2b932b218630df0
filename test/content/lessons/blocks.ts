/** The fences of TypeScript in chapters: each compiled alone, or shown not to compile. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fencesOf, parseMdx } from '../../../lib/lessons/tree.ts'
import { typeErrors } from '../compile.ts'

export interface Block {
  readonly slug: string
  /** Of the chapter, where the code begins; counted from 1. */
  readonly line: number
  readonly code: string
  /** Compiled before it, unshown. */
  readonly preamble: string
  /** Must not compile. */
  readonly fails: boolean
}

/**
 * @param folder absolute path of `lessons/preambles`
 * @throws Error, one sentence, for a preamble that is not there, and for a word after `ts` that means nothing
 */
export async function blocksOf(slug: string, source: string, folder: string): Promise<Block[]> {
  const fences = fencesOf(parseMdx(source)).filter(({ lang }) => lang === 'ts' || lang === 'typescript')
  return Promise.all(
    fences.map(async ({ meta, value, position }) => {
      const line = (position?.start.line ?? 0) + 1
      const words = (meta ?? '').split(/\s+/).filter(Boolean)
      const wrong = words.find((word) => word !== 'fails' && !/^with=[\w-]+$/.test(word))
      if (wrong) throw new Error(`${slug}:${line}: a fence of ts knows with=<preamble> and fails, but not "${wrong}".`)
      const name = words.find((word) => word.startsWith('with='))?.slice('with='.length)
      const preamble = name === undefined ? '' : await readPreamble(folder, name, `${slug}:${line}`)
      return { slug, line, code: value, preamble, fails: words.includes('fails') }
    }),
  )
}

async function readPreamble(folder: string, name: string, where: string): Promise<string> {
  return readFile(path.join(folder, `${name}.ts`), 'utf8').catch(() => {
    throw new Error(`${where}: there is no lessons/preambles/${name}.ts.`)
  })
}

/** @returns one line for each fault, with the line of the chapter; a block that should fail and does not is one */
export function blockFaults(blocks: readonly Block[]): string[] {
  const cases = blocks.map(({ slug, line, code, preamble }) => ({
    exercise: slug,
    variant: String(line),
    files: { 'block.ts': `${preamble}${code}\n` },
  }))
  // A fragment names things that only the rest of the program would use.
  const errors = typeErrors(cases, { noUnusedLocals: false })
  return blocks.flatMap(({ slug, line, preamble, fails }) => {
    const own = errors.filter((error) => error.startsWith(`${slug}/${line}/`))
    if (fails) return own.length > 0 ? [] : [`${slug}:${line}: compiles, though it is marked "fails".`]
    const before = preamble.split('\n').length - 1
    return own.map((error) =>
      error.replace(/^\S+?:(\d+):/, (_, at: string) => `${slug}:${line + Number(at) - before - 1}:`),
    )
  })
}
