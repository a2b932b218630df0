import { describe, expect, test } from 'vitest'
import type { SearchEntry } from '@/lib/book/search/entry.ts'
import { buildIndex, openIndex } from '@/lib/book/search/engine.ts'
import { sectionsOf } from '@/lib/book/search/sections.ts'
import { parseMdx } from '@/lib/lessons/tree.ts'

const entry = (kind: SearchEntry['kind'], href: string, title: string, text: string): SearchEntry => ({
  ...{ kind, href, title, text },
  context: '',
})

const ENTRIES = [
  entry('chapter', '/lessons/a', 'Transports', 'Over stdio a message is one line. A notification gets no answer.'),
  entry('chapter', '/lessons/a#cancel', 'Cancellation', 'The client sends `notifications/cancelled` over stdio.'),
  entry(
    'chapter',
    '/lessons/b',
    'Errors',
    'Unknown methods are answered with -32601; the word cancellation is here, late.',
  ),
  entry('exercise', '/exercises/x', 'A calculator', 'Build a server with one tool.'),
  entry('term', '/glossary#cancellation', 'Cancellation', 'Telling the server to stop.'),
]

const search = openIndex(buildIndex(ENTRIES))
const found = (query: string) => search(query).flatMap(({ hits }) => hits.map(({ href }) => href))

describe('search', () => {
  test('a title counts more than the text', () => {
    expect(found('cancellation').filter((href) => href.startsWith('/lessons'))).toEqual([
      '/lessons/a#cancel',
      '/lessons/b',
    ])
  })

  test('the beginning of a word is enough', () => expect(found('calcul')).toEqual(['/exercises/x']))

  test('a slip in a long word is forgiven, in a short one it is another word', () => {
    expect(found('calculater')).toEqual(['/exercises/x'])
    expect(found('toal')).toEqual([])
  })

  test('all words count; where no place has them all, any does', () => {
    expect(found('stdio notification')).toContain('/lessons/a')
    expect(found('stdio line')).toEqual(['/lessons/a'])
    expect(found('calculator nonexistent')).toEqual(['/exercises/x'])
  })

  test('an error code is found by its number', () => expect(found('-32601')).toEqual(['/lessons/b']))

  test('results come by kind, the kind of the best one first', () => {
    expect(search('cancellation').map(({ kind }) => kind)).toEqual(['chapter', 'term'])
    expect(search('calculator stop').map(({ kind }) => kind)).toEqual(['exercise', 'term'])
  })

  test('what matches is marked, in the title and in the text', () => {
    const [group] = search('notif')
    const marked = group!.hits[0]!.snippet.filter(({ match }) => match).map(({ text }) => text)
    expect(marked.map((word) => word.toLowerCase())).toContain('notification')
    expect(search('transports')[0]!.hits[0]!.title).toEqual([{ text: 'Transports', match: true }])
  })

  test('an empty query, and one without a word, find nothing', () => {
    expect(search('')).toEqual([])
    expect(search(' ./ ')).toEqual([])
  })
})

test('a chapter is cut at its headings, with the anchors of the page', () => {
  const text =
    'Before.\n\n## The `tools/call`\n\nOne.\n\n- two\n\n### Deeper\n\n## The `tools/call`\n\n```ts\ncode()\n```\n\nThree.'
  expect(sectionsOf(parseMdx(text))).toEqual([
    { text: 'Before.' },
    { heading: { id: 'the-toolscall', text: 'The tools/call' }, text: 'One. two' },
    { heading: { id: 'deeper', text: 'Deeper' }, text: '' },
    { heading: { id: 'the-toolscall-1', text: 'The tools/call' }, text: 'Three.' },
  ])
})
