import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'empty-contents',
    ask: 'A client reads `transit://lines/99`. The template fits, but there is no line 99. What does the server answer?',
    answers: [
      {
        text: 'A result with `contents: []`',
        why: 'That says: the resource exists and is empty. The client cannot tell it from a line without stops.',
      },
      {
        text: 'A result with `isError: true`',
        why: 'Only tools have that field, for the model. A resource is read by an application.',
      },
      {
        text: 'Error -32602, with the URI in `data`',
        right: true,
        why: 'Not found is an error. The older revisions had -32002 for it, which clients should still accept.',
      },
      {
        text: 'Nothing special: the SDK notices that the line does not exist',
        why: 'The SDK only sees that the template fits. What exists, only your function knows.',
      },
    ],
  },
  {
    id: 'undefined-list',
    ask: 'A template is registered with `list: undefined`. What follows?',
    answers: [
      { text: 'Its resources cannot be read', why: 'They can, by anybody who knows or builds a URI of that shape.' },
      {
        text: 'Its resources can be read, but do not appear in `resources/list`',
        right: true,
        why: 'The template itself appears in `resources/templates/list`. This is the way when there are too many to list.',
      },
      { text: 'The SDK lists every URI that was read so far', why: 'It keeps no such record.' },
    ],
  },
  {
    id: 'public',
    ask: 'A server marks the list of a user’s own documents with `cacheScope: "public"` and `ttlMs: 60000`. The endpoint needs a token. What can happen?',
    answers: [
      {
        text: 'Nothing: a cache never keeps what was fetched with a token',
        why: '`public` says that it may. That is what the word is for, token or not.',
      },
      {
        text: 'Another user gets this list from a shared cache for up to a minute',
        right: true,
        why: '`public` promises that everybody would get the same. Here it has to be `private`.',
      },
      {
        text: 'The list is up to a minute old, and that is all',
        why: 'The age is harmless. Whose list it is, is not.',
      },
    ],
  },
  {
    id: 'cursor',
    ask: 'A client has read pages 1 and 2 of a list, whose cursors were `p1` and `p2`. How does it get page 3?',
    answers: [
      {
        text: 'It sends `p3`',
        why: 'A cursor is opaque. That it looks like a number is chance, and the next release may change it.',
      },
      {
        text: 'It sends the `nextCursor` of page 2, and stops if there was none',
        right: true,
        why: 'Only what the server handed out is a cursor, and its absence is the only sign of the end.',
      },
      {
        text: 'It asks for pages until one comes back empty',
        why: 'An empty page in the middle is lawful, and after the last page there is no cursor to ask with.',
      },
    ],
  },
  {
    id: 'object-lookup',
    ask: 'A server keeps its notes in an object and answers `notes[name]` if that is not `undefined`. Which name shows the mistake?',
    answers: [
      {
        text: '`constructor`',
        right: true,
        why: 'Every object inherits it, so something is found that nobody stored. A `Map` holds only what was put into it.',
      },
      {
        text: '`Meeting`, with a capital letter',
        why: 'It is not found, and that is right: names are compared exactly.',
      },
      {
        text: '`a b`, with a space',
        why: 'Keys may hold spaces. In the URI it has to be encoded, which is another matter.',
      },
      { text: 'the empty name', why: 'It is not found, unless somebody stored it.' },
    ],
  },
]

export default questions
