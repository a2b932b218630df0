import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'every-second-call',
    ask: 'After a second replica was added, about half of all calls of `add_item` answer “no such basket”. The clients speak 2026-07-28. What do you change?',
    answers: [
      {
        text: 'Nothing in the server: sticky sessions in the load balancer, by `Mcp-Session-Id`.',
        why: 'That header does not exist in this revision, so there is nothing to stick to. And a restart would still lose the baskets.',
      },
      {
        text: 'The baskets go to a store that both replicas reach.',
        right: true,
        why: 'The state was in one process. A handle that the client sends back, and a store behind it, let any replica answer.',
      },
      {
        text: 'The clients must send the whole basket in `_meta` with each call.',
        why: '`_meta` is for the protocol and for tracing. What a tool needs is an argument, and a client could put anything into such a basket.',
      },
      {
        text: 'The balancer must send all requests of one IP address to the same replica.',
        why: 'It hides the fault until a replica restarts or a user changes networks, and a company behind one address all lands on one replica.',
      },
    ],
  },
  {
    id: 'why-split',
    ask: 'Which of these is the best reason to take the billing tools out of the common server?',
    answers: [
      {
        text: 'The server has passed fifteen tools.',
        why: 'The count is a rule of thumb that nobody has measured. Fifteen tools of one team may well stay together.',
      },
      {
        text: 'Separate servers answer faster.',
        why: 'The way through a gateway is longer, not shorter. A split helps latency only where one tool was holding up another.',
      },
      {
        text: 'Only they need the key to the payment provider, and another team writes the rest.',
        right: true,
        why: 'Secrets and teams are lines that stay. Whatever happens in the other server, it cannot pay anybody.',
      },
      {
        text: 'A tool that throws an exception would take the others down with it.',
        why: 'The SDK turns an exception in a handler into an `isError` result. A blocked event loop or a crash of the process would be a reason.',
      },
    ],
  },
  {
    id: 'serverless-listen',
    ask: 'A server on a scale-to-zero platform never goes to zero, although hardly anybody calls its tools. Which part of the protocol is the likely cause?',
    answers: [
      {
        text: 'Clients hold `subscriptions/listen` streams open.',
        right: true,
        why: 'An open stream keeps its instance alive. If nobody needs change notices, do not offer them; `ttlMs` tells clients how long a list stays fresh.',
      },
      {
        text: 'Clients poll `tools/list` whenever `ttlMs` has run out.',
        why: '`ttlMs` is not a polling interval. It says how long a cached list may be used, and such a request ends at once.',
      },
      {
        text: 'Clients send `ping` to keep their session.',
        why: 'In the current revision there is neither `ping` nor a session. If your clients are legacy ones, it would be worth a look.',
      },
    ],
  },
  {
    id: 'gateway-token',
    ask: 'The gateway has checked the user’s token. What should it send to the server behind it?',
    answers: [
      {
        text: 'The same token: the server needs to know who is asking.',
        why: 'That is token passthrough. The token was issued for the gateway; the server would have to accept tokens meant for somebody else.',
      },
      {
        text: 'No token at all: the network inside is trusted.',
        why: 'Then whoever gets inside is everybody. The server must still check the caller and what the caller may do.',
      },
      {
        text: 'A token of its own, issued for that server, that names the user it acts for.',
        right: true,
        why: 'Its audience is the server, so the server can check it, and the log there shows the user.',
      },
    ],
  },
  {
    id: 'which-for-the-report',
    ask: 'A tool makes a report in six minutes, ten times a month. It runs as a function. How should the call be answered?',
    answers: [
      {
        text: 'Keep the call open with progress notifications until the report is there.',
        why: 'It works while nothing in between gives up in six minutes, and a dropped stream loses the request.',
      },
      {
        text: 'At once: a task where the client declares the extension, else a handle and a second tool that reports on it.',
        right: true,
        why: 'The work goes on in a queue, the instance is free, and the client may ask again from anywhere.',
      },
      {
        text: 'With an error that tells the client to call again in six minutes.',
        why: 'Then the work either has not begun or has no name by which to ask for it.',
      },
    ],
  },
]

export default questions
