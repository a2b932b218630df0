/** What a chapter says of itself at its top, in YAML between two lines `---`. */
import { parse } from 'yaml'
import { z } from 'zod'
import { REVISIONS } from '../protocol/revisions.ts'

const sourceSchema = z.strictObject({
  title: z.string().trim().min(1),
  url: z.url({ protocol: /^https$/ }),
})

const frontMatterSchema = z.strictObject({
  /** The revision of the protocol that the chapter was checked against. */
  revision: z.enum(REVISIONS),
  /** What the chapter rests on, the pages of the specification before all. */
  sources: z.array(sourceSchema).min(1),
  /** What the subject is called in the Python SDK: one line of Markdown, where the name differs. */
  python: z.string().trim().min(1).optional(),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

/**
 * @param yaml the text between the two lines `---`; undefined when the file has none
 * @param file named in the error
 * @throws Error, one sentence for each thing that is wrong
 */
export function parseFrontMatter(yaml: string | undefined, file: string): FrontMatter {
  if (yaml === undefined)
    throw new Error(`${file} must begin with front matter: "revision" and "sources" between two lines "---".`)
  const { success, data, error } = frontMatterSchema.safeParse(readYaml(yaml, file))
  if (success) return data
  const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'all of it'}: ${message}`)
  throw new Error(`The front matter of ${file} is wrong. ${faults.join('. ')}.`)
}

function readYaml(yaml: string, file: string): unknown {
  try {
    return parse(yaml)
  } catch (error) {
    throw new Error(`The front matter of ${file} is no YAML: ${(error as Error).message}`, { cause: error })
  }
}
