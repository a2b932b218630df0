import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'throw-in-tool',
    ask: 'A tool’s handler throws `new Error("connect failed: postgres://app:s3cret@db/prod")`, and nothing catches it. What happens with the SDK?',
    answers: [
      {
        text: 'The process ends, and the host starts it again.',
        why: 'Errors in handlers are caught by the SDK. Those in timers or forgotten promises are the ones that end the process.',
      },
      {
        text: 'The client gets -32603 “Internal error”, without the message.',
        why: 'That would be discreet. For a tool it is an `isError` result, and the message is in it.',
      },
      {
        text: 'The model gets an `isError` result whose text is the message, password included.',
        right: true,
        why: 'That is the default in both lines of the SDK. So every handler needs a place that lets only chosen messages through.',
      },
      {
        text: 'Nothing: the call is never answered.',
        why: 'It is answered at once. Never answering is what a promise that does not settle would do.',
      },
    ],
  },
  {
    id: 'wrong-date',
    ask: 'A model calls `book_table` with a date in the past. How should the server answer?',
    answers: [
      {
        text: 'With error -32602, since the parameter is invalid.',
        why: 'It would go to the client program, which cannot choose another date. The model, which could, may never hear of it.',
      },
      {
        text: 'With a result, `isError: true` and a text that gives today’s date.',
        right: true,
        why: 'The model chose the date, so the model should read what was wrong with it and what would be right.',
      },
      {
        text: 'With a result without `isError`: “That date is in the past.”',
        why: 'Without the mark it counts as a success. The host may report the table as booked.',
      },
    ],
  },
  {
    id: 'deny-list',
    ask: 'A colleague’s wrapper sends every message to the model except those that match `/password|token|secret/i`. What is the flaw?',
    answers: [
      {
        text: 'None, as long as the list is kept up to date.',
        why: 'It has to be right about every message of every library, those of next year included.',
      },
      {
        text: 'It lets through everything that nobody thought of: addresses, paths, a key called `apikey`.',
        right: true,
        why: 'Turn it round: only messages that your own code wrote for the model go out, and all others are replaced.',
      },
      {
        text: 'Regular expressions are too slow for error handling.',
        why: 'This one is not, and speed is not the point.',
      },
      {
        text: 'The model needs the full message to correct itself.',
        why: 'It needs to know what to do differently. A stack trace does not say that.',
      },
    ],
  },
  {
    id: 'mcp-error-in-tool',
    ask: 'In a tool’s handler you write `throw new McpError(ErrorCode.InvalidParams, "No such room")`. What does the client receive from a version 1 server?',
    answers: [
      {
        text: 'A JSON-RPC error with code -32602.',
        why: 'From a resource or a prompt, yes. Around tools the SDK catches it too.',
      },
      {
        text: 'A result with `isError: true`, with the code in its text.',
        right: true,
        why: 'Whatever a tool’s handler throws becomes such a result. So in tools a class of your own says more than `McpError`.',
      },
      {
        text: 'Nothing, because `McpError` is for clients only.',
        why: 'It is used on both sides: servers throw it, clients get it as a rejection.',
      },
    ],
  },
  {
    id: 'missing-resource',
    ask: 'A client of 2026-07-28 reads `notes://gone`, which does not exist. Which answer is right?',
    answers: [
      {
        text: 'A result with `contents: []`.',
        why: 'That says that the resource is there and empty. Readers would store the emptiness.',
      },
      {
        text: 'A result with `isError: true`.',
        why: '`isError` belongs to tool results. A resource read has no such field.',
      },
      {
        text: 'Error -32002.',
        why: 'That was the code up to 2025-11-25. It is still to be accepted, but not to be sent.',
      },
      {
        text: 'Error -32602, with the URI in `data`.',
        right: true,
        why: 'The program that asked gets an error it can tell apart, and knows which address it was about.',
      },
    ],
  },
]

export default questions
