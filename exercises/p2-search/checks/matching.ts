/** Which lines hold a query. */
import { topicCheck, type Topic } from './search.ts'

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1)

const topics: readonly Topic[] = [
  {
    id: 'ignores-case',
    title: 'Finds words without regard to case',
    section: 'Which lines',
    why: 'Whoever searches seldom knows how a word is written there.',
    fix: 'Compare in lower case on both sides: line.toLowerCase().includes(query.toLowerCase()), and go on after a hit: the next line may hold it too. (A regular expression with the flag g remembers where it stopped, from one line to the next.)',
    searches: ({ words: { mixed } }) =>
      [mixed, mixed.toUpperCase(), capital(mixed)].map((query) => ({ query, file_pattern: '*.md' })),
  },
  {
    id: 'umlauts',
    title: 'Does so with letters outside ASCII as well',
    section: 'Which lines',
    why: 'Not all texts are English: Ä and ä are the same letter as toLowerCase has it.',
    fix: 'Read files as UTF-8, and use toLowerCase, not a table of A to Z.',
    searches: ({ words: { umlaut } }) =>
      [`ä${umlaut}ü`, `Ä${umlaut.toUpperCase()}Ü`].map((query) => ({ query, file_pattern: '*.adoc' })),
  },
  {
    id: 'literal',
    title: 'Takes the query as it is, blanks included',
    section: 'Which lines',
    why: 'Models search for code: a[0], f(x), 1+1. As a regular expression those mean something else, or nothing.',
    fix: 'Use includes, not RegExp, and leave the query untrimmed.',
    searches: ({ words: { literal, blank } }) =>
      [`${literal}.*(x)+[y]?`, `${literal}\\d{2}|$`, `${literal}.`, `[y]? and`, `${blank} `].map((query) => ({
        query,
        file_pattern: '*.txt',
      })),
  },
  {
    id: 'line-numbers',
    title: 'Counts lines from 1',
    section: 'The answer',
    why: 'Editors and people count from 1. The first line of a file and the last, with or without a line break behind it, are lines like any other.',
    searches: ({ words }) => [
      { query: words.first, file_pattern: '*.md' },
      { query: words.last, file_pattern: '*.txt' },
      { query: words.marked, file_pattern: '*.txt' },
    ],
  },
  {
    id: 'line-ends',
    title: 'Ends a line at \\n and nowhere else',
    section: 'The answer',
    why: 'Otherwise line numbers differ from those of other programs. A lone \\r, U+2028 and a form feed are characters of a line; node:readline, for one, takes some of them for its end.',
    fix: 'text.split("\\n"): the \\r of a \\r\\n goes when the line is trimmed.',
    searches: ({ words }) => [words.below, words.crlf].map((query) => ({ query, file_pattern: '*.txt' })),
  },
  {
    id: 'trims',
    title: 'Trims the text of a line',
    section: 'The answer',
    why: 'Indentation costs context and says nothing here.',
    searches: ({ words }) => [{ query: words.trimmed, file_pattern: '*.txt' }],
  },
  {
    id: 'cuts-at-100',
    title: 'Cuts the text at 100 characters, after trimming, without a sign',
    section: 'The answer',
    why: 'A file without line breaks would fill the model’s context with one line. First trimmed, then cut, the text begins with what the line says; what stands behind the cut is found all the same.',
    fix: 'Search the whole line, then line.trim().slice(0, 100).',
    searches: ({ words }) => [{ query: words.long, file_pattern: '*.txt' }],
  },
  {
    id: 'once-per-line',
    title: 'Lists a line once, however often it holds the query',
    section: 'The answer',
    why: 'The answer is a list of lines. The same one again says nothing new and takes the place of another.',
    searches: ({ words }) => [{ query: words.twice, file_pattern: '*.md' }],
  },
  {
    id: 'contents-only',
    title: 'Searches what is in files, not their names',
    section: 'Which lines',
    why: 'Files are found by their names with find_files. A line that does not hold the query is not what was asked for.',
    searches: () => [{ query: 'readme', file_pattern: '*.md' }],
  },
  {
    id: 'order',
    title: 'Goes by path, then by line',
    section: 'The answer',
    ordered: true,
    why: 'In order, the same question has the same answer everywhere.',
    fix: 'Sort the paths, as sort() sorts whole texts, before you read the first file.',
    searches: ({ words, places }) => [{ query: words.narrow, file_pattern: `${places.narrowName}.*` }],
  },
  {
    id: 'twenty-lines',
    title: 'Answers with the first 20 lines in all',
    section: 'The answer',
    needs: ['order'],
    ordered: true,
    why: 'More than twenty lines nobody reads with care, and they cost the model context. Twenty in all, not for each file.',
    fix: 'Count over all files, and stop at 20. No line says that there are more.',
    searches: ({ words }) => [{ query: words.many, file_pattern: '*.log' }],
  },
]

export const matchingChecks = topics.map(topicCheck)
