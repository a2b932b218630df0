import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from '@mdx-js/mdx'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import * as runtime from 'react/jsx-runtime'
import rehypeSlug from 'rehype-slug'
import { listChapters, loadChapter } from '@/lib/lessons/chapter.ts'
import { parseFrontMatter } from '@/lib/lessons/front-matter.ts'
import { headingsOf } from '@/lib/lessons/headings.ts'
import { countWords, plainText, proseBlocks, readingMinutes } from '@/lib/lessons/prose.ts'
import { parseMdx, tagsOf } from '@/lib/lessons/tree.ts'

const YAML = 'revision: 2026-07-28\nsources:\n  - title: Tools\n    url: https://example.org/tools'

describe('front matter', () => {
  it('is read', () => {
    expect(parseFrontMatter(`${YAML}\npython: The class is \`MCPServer\`.`, 'x.mdx')).toEqual({
      revision: '2026-07-28',
      sources: [{ title: 'Tools', url: 'https://example.org/tools' }],
      python: 'The class is `MCPServer`.',
    })
  })

  it.each([
    ['no YAML at all', undefined, 'x.mdx must begin with front matter'],
    ['broken YAML', 'revision: [', 'The front matter of x.mdx is no YAML'],
    ['an unknown revision', YAML.replace('2026-07-28', '2026-01-01'), 'revision: Invalid option'],
    ['no source', 'revision: 2026-07-28\nsources: []', 'sources: Too small'],
    ['a source without encryption', YAML.replace('https', 'http'), 'sources.0.url: Invalid URL'],
    ['a source without a title', YAML.replace('Tools', '""'), 'sources.0.title: Too small'],
    ['a key that nobody knows', `${YAML}\ntitle: x`, 'Unrecognized key: "title"'],
  ])('%s gets a sentence', (_, yaml, message) => {
    expect(() => parseFrontMatter(yaml, 'x.mdx')).toThrow(message)
  })
})

const TEXT = `
## One \`thing\` & <Term name="host">another</Term>

Three words here, and \`code()\`.

<Note>

- a list

</Note>

| a | b |
| - | - |
| 1 | 2 |

## One thing & another

\`\`\`ts
const x = 1
\`\`\`
`

describe('a chapter’s text', () => {
  const tree = parseMdx(TEXT)

  it('has the anchors that the page has', async () => {
    const { default: Page } = await evaluate(TEXT, { ...runtime, rehypePlugins: [rehypeSlug] })
    const html = renderToStaticMarkup(createElement(Page, { components: { Term: 'i', Note: 'div' } }))
    const ids = [...html.matchAll(/<h2 id="([^"]*)"/g)].map(([, id]) => id)
    expect(headingsOf(tree).map(({ id }) => id)).toEqual(ids)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(2)
  })

  it('is its prose: no code blocks, boxes and tables included', () => {
    expect(plainText(tree).split('\n')).toEqual([
      'One thing & another',
      'Three words here, and code().',
      'a list',
      ...['a', 'b', '1', '2'],
      'One thing & another',
    ])
    expect(proseBlocks(tree, 'code')[1]).toEqual({ kind: 'paragraph', text: 'Three words here, and code.', line: 4 })
  })

  it('has tags with their attributes and lines', () => {
    expect(tagsOf(tree, 'Term')).toEqual([{ name: 'Term', attributes: { name: 'host' }, text: 'another', line: 2 }])
    expect(tagsOf(tree).map(({ name }) => name)).toEqual(['Term', 'Note'])
  })

  it('takes time: words and code, at least a minute', () => {
    expect(countWords('a – b, 7 … ')).toBe(3)
    expect(readingMinutes(tree)).toBe(1)
    expect(readingMinutes(parseMdx('word '.repeat(1_000)))).toBe(5)
    expect(readingMinutes(parseMdx(`${'word '.repeat(1_000)}\n\n\`\`\`ts\n${'x\n'.repeat(60)}\`\`\`\n`))).toBe(7)
    expect(readingMinutes(parseMdx(`${'word '.repeat(1_000)}\n\n\`\`\`mermaid\n${'x\n'.repeat(60)}\`\`\`\n`))).toBe(5)
  })
})

describe('a folder of chapters', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-chapters-'))
  writeFileSync(join(folder, 'b.mdx'), `---\n${YAML}\n---\n${TEXT}`)
  writeFileSync(join(folder, 'a.mdx'), TEXT)
  writeFileSync(join(folder, 'index.ts'), '')
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is listed and read', async () => {
    expect(await listChapters(folder)).toEqual(['a', 'b'])
    const chapter = await loadChapter(folder, 'b')
    expect(chapter).toMatchObject({ frontMatter: { revision: '2026-07-28' }, minutes: 1, headings: [{ depth: 2 }, {}] })
    expect(chapter.text).not.toContain('revision')
  })

  it('says what is missing', async () => {
    await expect(loadChapter(folder, 'a')).rejects.toThrow('lessons/a.mdx must begin with front matter')
    await expect(loadChapter(folder, 'c')).rejects.toThrow('There is no chapter "c". Chapters: a, b.')
  })
})
