import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'falsy-id',
    ask: 'A request has the id `0`. A server says `if (message.id)` before it answers. What happens?',
    answers: [
      {
        text: 'It answers with the id `null`',
        why: 'It does not get that far: the condition decides whether to answer at all.',
      },
      {
        text: 'It takes the request for a notification, and the client waits for ever',
        right: true,
        why: '`0` counts as false. Ask whether the key is there: `"id" in message`.',
      },
      {
        text: 'Nothing special: ids begin with 1',
        why: 'They begin with whatever the client likes. Some begin with 0.',
      },
      { text: 'It answers with error -32600', why: 'Nothing is wrong with the request, so nothing notices.' },
    ],
  },
  {
    id: 'unknown-version',
    ask: 'A client sends `initialize` and asks for revision 2099-01-01. What does a server of the handshake era do?',
    answers: [
      {
        text: 'It answers with a revision that it does speak, and leaves the rest to the client',
        right: true,
        why: 'The answer is an offer. The client goes on with it, or disconnects.',
      },
      {
        text: 'It answers with error -32022 and the list of revisions',
        why: 'That is how the stateless revision does it, in which there is no `initialize`.',
      },
      { text: 'It answers with 2099-01-01 and hopes', why: 'It would promise what it cannot know.' },
      { text: 'It closes the connection', why: 'The server makes an offer; it is the client that may leave.' },
    ],
  },
  {
    id: 'discover-first',
    ask: 'In revision 2026-07-28, a client sends `tools/call` as its very first message, with a complete `_meta`. What is right?',
    answers: [
      {
        text: 'The server refuses: `server/discover` has to come first',
        why: 'Clients may call it, and need not. Nothing is agreed by it.',
      },
      { text: 'The server refuses: `initialize` is missing', why: 'This revision has no `initialize`.' },
      {
        text: 'The server answers the call',
        right: true,
        why: 'Every request stands alone, and this one carries everything that is needed.',
      },
    ],
  },
  {
    id: 'two-answers',
    ask: 'A client sends requests 5 and 6. The answer with id 6 comes first. What does it mean?',
    answers: [
      {
        text: 'Request 5 was lost and should be sent again',
        why: 'It may simply take longer. Sent again, it would be done twice.',
      },
      {
        text: 'Nothing: answers are matched by id, in whatever order they come',
        right: true,
        why: 'A slow call does not hold up a fast one. Order carries no meaning.',
      },
      {
        text: 'The server is broken: JSON-RPC answers in order',
        why: 'It says nothing of the kind for separate requests. That is what ids are for.',
      },
    ],
  },
  {
    id: 'half-character',
    ask: 'A server does `buffer += chunk.toString("utf8")` for each chunk and splits at newlines. Tests with English text pass. What fails in the field?',
    answers: [
      {
        text: 'Lines longer than one chunk',
        why: 'Those are put together correctly: the rest is kept until the newline comes.',
      },
      { text: 'Several messages in one chunk', why: 'Splitting at newlines takes care of that.' },
      {
        text: 'A character of several bytes that is cut by the end of a chunk',
        right: true,
        why: 'Each half is decoded alone and becomes a replacement character. Keep bytes until the line is complete, or use a decoder that holds back what is unfinished.',
      },
    ],
  },
]

export default questions
