import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'no-token',
    ask: 'A slow tool wants to report progress, but the request has no `progressToken`. What does the server do?',
    answers: [
      {
        text: 'It uses the request’s id as the token.',
        why: 'The client never announced that token. It would get notifications that belong to nothing.',
      },
      {
        text: 'It reports nothing, and answers when it has finished.',
        right: true,
        why: 'Without a token the client has not asked for progress, and there is nothing to tie a report to.',
      },
      {
        text: 'It returns “50 %” as a result, and the rest in a second result.',
        why: 'A request has one answer. A result ends the call.',
      },
      {
        text: 'It refuses the call with -32602, since the token is missing.',
        why: 'The token is the client’s choice. A call without one is perfectly valid.',
      },
    ],
  },
  {
    id: 'cache-key',
    ask: 'A tool `my_invoices(month)` is cached by `month` for ten minutes, on a server with many users. What is wrong?',
    answers: [
      {
        text: 'Ten minutes are too long for invoices.',
        why: 'Perhaps, but an old invoice is a nuisance. Something worse happens here.',
      },
      {
        text: 'The cache should hold promises, so that calls at the same time load once.',
        why: 'A good habit, but its absence costs only some work.',
      },
      {
        text: 'The second user who asks for May gets the first user’s invoices.',
        right: true,
        why: 'The answer depends on who asks, so who asks belongs in the key. The protocol has the same distinction: `cacheScope`.',
      },
    ],
  },
  {
    id: 'annotations-missing',
    ask: 'Your tool `add_note` has no annotations, and users complain that the host warns of data loss at every call. Why does it?',
    answers: [
      {
        text: 'A tool without annotations counts as destructive.',
        right: true,
        why: '`destructiveHint` is true by default. Say `destructiveHint: false`, since it only adds.',
      },
      {
        text: 'The word “add” is on a list of dangerous verbs.',
        why: 'There is no such list in the protocol.',
      },
      {
        text: 'The host found out by trying that the tool overwrites notes.',
        why: 'A host cannot look inside. All that it has are the hints, or their defaults.',
      },
      {
        text: 'Because `readOnlyHint` must be set to true for the warning to go away.',
        why: 'It would go away, but it would not be true: the tool writes.',
      },
    ],
  },
  {
    id: 'signal',
    ask: 'A user cancels a call, and the database shows the query running on for two minutes. What did the handler most likely forget?',
    answers: [
      {
        text: 'To answer the cancelled request with an error.',
        why: 'A cancelled request gets no answer at all.',
      },
      {
        text: 'To hand the `AbortSignal` on to the query.',
        right: true,
        why: 'The SDK tells the handler through the signal. What the handler waits for does not know of it unless it is told.',
      },
      {
        text: 'To register a handler for `notifications/cancelled`.',
        why: 'The SDK listens to that already, and triggers the signal.',
      },
    ],
  },
  {
    id: 'result-limit',
    ask: 'A search matches 4,000 rows, and the tool returns twenty. Which two make that a good answer?',
    answers: [
      {
        text: 'The limit stands in the query, and the rows are sorted in it.',
        right: true,
        why: 'So the work is bounded as well, and the same question gives the same twenty.',
      },
      {
        text: 'The result says that there are more, and how to narrow the search.',
        right: true,
        why: 'Otherwise the model takes twenty for all.',
      },
      {
        text: 'It is marked `isError: true`, because it is incomplete.',
        why: 'Nothing failed. The model would try to mend a call that was right.',
      },
      {
        text: 'All 4,000 rows are in `structuredContent`, and only twenty in the text.',
        why: 'A host may pass the structured part on as well, and the two should say the same.',
      },
    ],
  },
]

export default questions
