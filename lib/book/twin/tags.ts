/** What stands in plain Markdown for the tags that chapters use. */
import type { BlockContent, Code, PhrasingContent, RootContent } from 'mdast'
import type { Tag } from '../../lessons/tree.ts'

/** Text of a program's file, or of a region of it. */
export type ReadProgram = (name: string, file: string, region?: string) => Promise<string>

const LANGUAGES: Readonly<Record<string, string>> = { mjs: 'js', md: 'markdown', yml: 'yaml' }

const text = (value: string): PhrasingContent => ({ type: 'text', value })

/**
 * @param children what stands inside the tag, already plain
 * @param readProgram as `Program` and `Excerpt` ask for it
 * @param link what becomes of the address of a link
 */
export async function plainBlock(
  { name, attributes }: Pick<Tag, 'name' | 'attributes'>,
  children: RootContent[],
  readProgram: ReadProgram,
  link: (url: string) => string,
): Promise<RootContent[]> {
  const { name: program, program: excerpt, file = '', region } = attributes
  if (name === 'Program') return [fileName(file), code(file, await readProgram(program ?? '', file))]
  if (name === 'Excerpt') return [fileName(file), code(file, await readProgram(excerpt ?? '', file, region))]
  if (name === 'StillMeet') return [quote(children, 'You will still meet')]
  if (name === 'Note') return [quote(children)]
  if (name === 'DownloadTemplate') return [download(link('/downloads/file-search-template.zip'))]
  return children.length > 0 ? children : [interactive(name)]
}

/** A tag inside a paragraph: a term becomes a link, of another its text stays. */
export function plainPhrase({ name, attributes }: Tag, children: PhrasingContent[]): PhrasingContent[] {
  return name === 'Term' ? [{ type: 'link', url: `/glossary#${attributes.name}`, children }] : children
}

function fileName(file: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'inlineCode', value: file }, text(':')] }
}

function download(url: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'link', url, children: [text('Download the template')] }, text('.')] }
}

function code(file: string, value: string): Code {
  const ending = file.split('.').at(-1) ?? ''
  return { type: 'code', lang: LANGUAGES[ending] ?? ending, value }
}

function quote(children: RootContent[], title?: string): RootContent {
  const head: BlockContent[] = title
    ? [{ type: 'paragraph', children: [{ type: 'strong', children: [text(title)] }] }]
    : []
  return { type: 'blockquote', children: [...head, ...(children as BlockContent[])] }
}

/** `<HandshakeStepper />`: "On the page: handshake stepper, interactive." */
function interactive(name: string): RootContent {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
  const sentence = `On the page: ${words}, interactive.`
  return { type: 'paragraph', children: [{ type: 'emphasis', children: [text(sentence)] }] }
}
