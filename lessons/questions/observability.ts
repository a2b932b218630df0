import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'all-green',
    ask: 'The load balancer’s dashboard shows 99.9 % success. Users say that refunds have not worked since Monday. How can both be true?',
    answers: [
      {
        text: 'The balancer counts only requests that reached a replica.',
        why: 'These did reach one. The question is how they came back.',
      },
      {
        text: 'The tool answers with `isError: true`, and that is HTTP 200.',
        right: true,
        why: 'A tool’s failure is a result. Only something that looks into results, or the tool’s own wrapper, can count it.',
      },
      {
        text: 'Failed calls are sent again by the client, and the second try succeeds.',
        why: 'Then refunds would work, only slower. And clients do not repeat a call whose result has arrived.',
      },
      {
        text: 'A failing tool closes its stream, which no balancer sees.',
        why: 'A tool that fails answers. A dropped stream would be a loss of the request, and would show.',
      },
    ],
  },
  {
    id: 'database-down',
    ask: 'The database is down for five minutes. Afterwards, all replicas have been restarted several times, and come back slowly. Which check was wrong?',
    answers: [
      {
        text: 'Liveness asked the database.',
        right: true,
        why: 'Liveness decides about restarts. The processes were well; restarting them mended nothing and cost their warm caches.',
      },
      {
        text: 'Readiness did not ask the database.',
        why: 'That may be a fault too, but readiness only stops traffic. It restarts nobody.',
      },
      {
        text: 'Liveness should have used `server/discover`.',
        why: 'It would have answered without the database, by luck. The point is to ask the process and nothing behind it.',
      },
    ],
  },
  {
    id: 'which-parent',
    ask: 'A request comes over HTTP with a header `traceparent` and with `params._meta.traceparent`, and they differ. Which is the parent of the span for `tools/call`?',
    answers: [
      {
        text: 'The header’s: it is nearer to the server.',
        why: 'It belongs to the hop that carried the message. The span of that HTTP request is linked.',
      },
      {
        text: 'The one in `_meta`.',
        right: true,
        why: 'It was written by whoever sent the MCP request, and it works in the same way over stdio. The span of the HTTP request is linked.',
      },
      {
        text: 'Neither: the request is refused with `-32020`.',
        why: 'That error is about the headers that mirror the body, such as `Mcp-Name`. Trace context is not one of them.',
      },
    ],
  },
  {
    id: 'refused-arguments',
    ask: 'Since the last release, the share of `isError` results of `book_room` has tripled; its handler logs no more failures than before. What do you look at first?',
    answers: [
      {
        text: 'The database, which must be refusing bookings.',
        why: 'The handler would have run and logged the failure.',
      },
      {
        text: 'The gateway, which may be cutting off bodies.',
        why: 'A cut body would be no JSON and give an HTTP 400, not a result.',
      },
      {
        text: 'The tool’s description and schema, as the model sends arguments that are refused before the handler.',
        right: true,
        why: 'Arguments that do not fit become `isError` without the handler running. A changed description is the usual cause.',
      },
      {
        text: 'The clients’ logins.',
        why: 'A bad token is a 401, which no tool ever sees.',
      },
    ],
  },
]

export default questions
