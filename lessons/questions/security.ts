import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'audience',
    ask: 'A token arrives. It was issued by your company’s authorization server, its signature is right, it has not expired and it holds the scope `read`. It was made for the wiki. What does the billing server answer?',
    answers: [
      {
        text: '200: the issuer is trusted and the scope is there.',
        why: 'Then whoever runs the wiki can use its visitors’ tokens at the billing server. That is what the audience is for.',
      },
      {
        text: '401: the token was not issued for this server.',
        right: true,
        why: 'The audience must be this server. In the SDK that check is `expectedResource`, and it is off until you set it.',
      },
      {
        text: '403 `insufficient_scope`, so that the client can step up.',
        why: 'The scope is not what is missing. With more scopes, the token would still be for the wiki.',
      },
      {
        text: 'A result with `isError: true`, so that the model can react.',
        why: 'The model cannot get another token. The client can, and it reads the HTTP status.',
      },
    ],
  },
  {
    id: 'both-checks',
    ask: 'The gateway removes `refund_invoice` from the tool list of everybody who may not use it. Is a check in the server still needed?',
    answers: [
      {
        text: 'No. A model cannot call a tool that it has not been shown.',
        why: 'A client can send any name in `tools/call`, and text from elsewhere can put a name into the model’s mouth.',
      },
      {
        text: 'No, as long as network policies let only the gateway through.',
        why: 'That helps until the gateway has a fault of its own, or a second way in is opened. The server is what knows the tool.',
      },
      {
        text: 'Yes. The list is a courtesy; the call is where rights are checked.',
        right: true,
        why: 'Filtering keeps the model’s context small and honest. It does not stop a request.',
      },
    ],
  },
  {
    id: 'signed-enough',
    ask: 'A tool asks “Delete apollo?” and puts a signed `requestState` into the question. Which attack does the signature alone _not_ stop?',
    answers: [
      {
        text: 'The client changes the expiry inside the state.',
        why: 'The expiry is under the signature; one changed character, and the state is refused.',
      },
      {
        text: 'The client makes up a state of its own.',
        why: 'Without the key it cannot sign it.',
      },
      {
        text: 'The user’s yes is sent again, together with arguments that name another project.',
        right: true,
        why: 'The state is genuine. Only if it holds what it was asked for, and the tool compares, does the second call fail.',
      },
    ],
  },
  {
    id: 'rebinding',
    ask: 'A developer runs an MCP server on `127.0.0.1:4000` without any checks: “nobody outside can reach it”. Who can?',
    answers: [
      {
        text: 'A web page in the developer’s own browser, by DNS rebinding.',
        right: true,
        why: 'The page’s own host name is made to point at 127.0.0.1. The browser does the connecting. `Host` and `Origin` checks give it away.',
      },
      {
        text: 'Nobody: the loopback address does not leave the machine.',
        why: 'The requests do not have to come from outside. The browser is inside, and runs code from anywhere.',
      },
      {
        text: 'Anybody in the same network, with a spoofed address.',
        why: 'A server bound to loopback is not reachable that way. The danger is on the machine itself.',
      },
      {
        text: 'Only programs of the same user, which is as it should be.',
        why: 'The browser is one of them, and what it runs was written by strangers.',
      },
    ],
  },
  {
    id: 'what-to-log',
    ask: 'Which log line for a call of `get_invoice` is the right default?',
    answers: [
      {
        text: 'User, tool, arguments, result: an auditor wants to see everything.',
        why: 'The log then holds customers’ data, and everybody who may read logs may read invoices. Name the fields an audit needs, and mask the rest.',
      },
      {
        text: 'User, tool, outcome, duration, trace id.',
        right: true,
        why: 'Enough to find out who did what and how it went. Arguments and results are opt-in in OpenTelemetry’s conventions, too.',
      },
      {
        text: 'The whole HTTP request, headers included, so that it can be repeated.',
        why: 'It holds the token. Whoever reads the log can be that user.',
      },
      {
        text: 'Tool and duration only: who called is personal data.',
        why: 'Then a stolen token or a runaway agent cannot be found. Keep the subject, and protect the log.',
      },
    ],
  },
]

export default questions
