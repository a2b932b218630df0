/** What comes back: the text of a file, as it is. */
import { TOOL_LISTED } from '../../shared/tool-checks.ts'
import { lastName, READS, textCheck } from './read.ts'

const section = 'The text'

export const textChecks = [
  textCheck({
    id: READS,
    title: 'Answers with the text of a file',
    section,
    needs: [TOOL_LISTED],
    why: 'The model reads the first text block as what is in the file: no heading, no line numbers, no fences.',
    fix: 'Resolve the path against SEARCH_ROOT, read the file as UTF-8, and return its text alone.',
    paths: ({ places }) => ['readme.md', places.twice, `${places.innermost}/readme.md`],
  }),
  textCheck({
    id: 'unchanged',
    title: 'Leaves line ends, blanks and the end of the file as they are',
    section,
    why: 'Who edits a file sends back what was read: a changed line end or a missing last newline changes every line of it.',
    fix: 'Return what you have decoded: no trim, no replace, no split and join.',
    refusedFix: 'Names hold letters of any script, and texts any character but NUL: refuse for neither.',
    paths: ({ places }) => [places.crlf, places.ends, places.trimmed, places.odd, places.medley],
  }),
  textCheck({
    id: 'byte-order-mark',
    title: 'Keeps the byte-order mark',
    section,
    why: 'Some programs need it. TextDecoder drops it unless told not to.',
    fix: "readFile(path, 'utf8') keeps it; so does new TextDecoder('utf-8', { ignoreBOM: true }), whose name sounds like the opposite.",
    paths: ({ places }) => [places.marked],
  }),
  textCheck({
    id: 'empty-file',
    title: 'Answers with an empty text for an empty file',
    section,
    why: 'An empty file is a file like any other. Any other text would be taken for what is in it.',
    fix: 'Do not ask whether there is a text (an empty one is falsy): ask whether the file could be read.',
    paths: ({ places }) => [places.empty],
  }),
  textCheck({
    id: 'in-whole',
    title: 'Answers with all of a file of 262,144 bytes',
    section,
    why: 'That many are allowed. Every 1,024th byte of this file is in the middle of a character: whoever decodes it piece by piece spoils some.',
    fix: 'Refuse what has more than 262,144 bytes, not as many; and decode the whole, or with { stream: true }.',
    paths: ({ places }) => [places.atLimit],
  }),
  textCheck({
    id: 'any-name',
    title: 'Reads files whatever their name',
    section: 'Paths',
    why: 'Names are taken as they are. Two dots inside a name lead nowhere.',
    fix: 'Do not clean the path: resolve it, and look at where it leads.',
    paths: ({ places }) => [places.spaces, places.umlauts, places.dotted, ...places.special],
  }),
  textCheck({
    id: 'links-inside',
    title: 'Follows links that stay inside',
    section: 'Paths',
    why: 'They are there for convenience. What counts is where a path really leads, not how.',
    fix: 'Compare realpath(path) with realpath(root).',
    paths: ({ places }) => [
      places.linkToFile,
      places.linkToLink,
      `${places.linkToFolder}/${lastName(places.nookFile)}`,
    ],
  }),
]
