import { describe, expect, test } from 'vitest'
import { chapterTwin, twinAddress } from '@/lib/book/twin/chapter.ts'
import { llmsText } from '@/lib/book/twin/llms.ts'
import type { Book } from '@/lib/book/types.ts'

const chapter = { number: 5, part: 1, slug: 'on-the-wire', title: 'On the wire', aim: 'Read every message.' }
const exercise = { slug: 'p1-wire', title: 'By hand', summary: 'Write it.', chapter: { slug: 'on-the-wire' } }
const book: Book = {
  parts: [
    { number: 1, title: 'Build' },
    { number: 2, title: 'Run' },
  ],
  chapters: [chapter],
  terms: [],
  exercises: [exercise, { ...exercise, slug: 'other', chapter: { slug: 'elsewhere' } }],
}

const SOURCE = `---
revision: 2026-07-28
---

A <Term name="host">host</Term> and [another chapter](/lessons/errors#codes).

## Programs

<Program name="calculator" file="server.ts" />

<Excerpt program="calculator" file="settings.json" region="limits" />

<StillMeet>

Older *code*:

- a list

</StillMeet>

\`\`\`mermaid
sequenceDiagram
  accTitle: A call
  accDescr: The client asks and the server answers.
  A->>B: ask
\`\`\`

\`\`\`text recorded program=calculator modern
> {"id":1}
\`\`\`

| Code | Means |
| ---- | ----- |
| 1    | one   |

<HandshakeStepper />

<DownloadTemplate />
`

const twin = (origin = '') =>
  chapterTwin({
    ...{ book, chapter, origin },
    text: {
      source: SOURCE,
      minutes: 7,
      frontMatter: {
        revision: '2026-07-28',
        sources: [{ title: 'Tools', url: 'https://a.example/tools' }],
        python: 'The same.',
      },
    },
    questions: [
      {
        id: 'why',
        ask: 'Why?',
        answers: [
          { text: 'So.', right: true, why: 'It is.' },
          { text: 'Not so.', why: 'It is not.' },
        ],
      },
    ],
    readProgram: async (name, file, region) => `// ${name} ${file} ${region ?? 'whole'}`,
  })

describe('a chapter as plain Markdown', () => {
  test('begins with what it is', async () => {
    expect(await twin()).toMatch(
      /^# 5\. On the wire\n\n> Read every message\.\n\nPart 1, Build · 7 minutes · checked against revision 2026-07-28\n\nIn Python: The same\.\n\nA \[host\]/,
    )
  })

  test('has no tag and no front matter left', async () => {
    const text = await twin()
    expect(text).not.toMatch(/<\/?[A-Z]/)
    expect(text).not.toContain('---\nrevision')
  })

  test('programs are written out, under the name of their file', async () => {
    const text = await twin()
    expect(text).toContain('`server.ts`:\n\n```ts\n// calculator server.ts whole\n```')
    expect(text).toContain('`settings.json`:\n\n```json\n// calculator settings.json limits\n```')
  })

  test('terms and chapters are linked as text, with the origin when there is one', async () => {
    expect(await twin()).toContain('A [host](/glossary#host) and [another chapter](/lessons/errors.md#codes).')
    expect(await twin('https://w.example')).toContain(
      'A [host](https://w.example/glossary#host) and [another chapter](https://w.example/lessons/errors.md#codes).',
    )
  })

  test('boxes are quotations, pieces of the page are named', async () => {
    const text = await twin()
    expect(text).toContain('> **You will still meet**\n>\n> Older _code_:\n>\n> - a list')
    expect(text).toContain('_On the page: handshake stepper, interactive._')
  })

  test('what can be downloaded is a link to the file', async () => {
    const link = '[Download the template](https://workbook.example/downloads/file-search-template.zip)'
    expect(await twin('https://workbook.example')).toContain(link)
  })

  test('fences keep their language alone; a diagram has its words below', async () => {
    const text = await twin()
    expect(text).toContain('```text\n> {"id":1}\n```')
    expect(text).toMatch(/```mermaid\nsequenceDiagram[^`]+```\n\nIn words: The client asks and the server answers\./)
  })

  test('ends with questions and their answers, exercises and sources', async () => {
    const text = await twin()
    expect(text).toContain('### Question 1\n\nWhy?\n\n- So. **Right.** It is.\n- Not so. **Wrong.** It is not.')
    expect(text).toContain('## Exercises\n\n- [By hand](/exercises/p1-wire): Write it.\n')
    expect(text).not.toContain('/exercises/other')
    expect(text).toMatch(/## Sources\n\n- \[Tools\]\(https:\/\/a\.example\/tools\)\n$/)
  })
})

test.each([
  ['/lessons/a', '/lessons/a.md'],
  ['/lessons/a#b', '/lessons/a.md#b'],
  ['/lessons/a.md', '/lessons/a.md'],
  ['/exercises/a', '/exercises/a'],
  ['#here', '#here'],
  ['https://b.example/lessons/a', 'https://b.example/lessons/a'],
])('the address %s becomes %s', (from, to) => expect(twinAddress(from, '')).toBe(to))

test('llms.txt lists what is written, by part', () => {
  const text = llmsText(book, 'https://w.example')
  expect(text).toMatch(/^# MCP Workbook\n\n> /)
  expect(text).toContain(
    '## Part 1: Build\n\n- [5. On the wire](https://w.example/lessons/on-the-wire.md): Read every message.\n',
  )
  expect(text).not.toContain('Part 2')
  expect(text).toContain('- [By hand](https://w.example/exercises/p1-wire): Write it.')
})
