import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'first-sentence',
    ask: '“Would you run MCP in one container or many?” What is the best first sentence?',
    answers: [
      {
        text: '“Many: microservices scale independently.”',
        why: 'A decision without a situation. The next question will be “scale to what?”.',
      },
      {
        text: '“It depends.”',
        why: 'True, and by itself it says nothing. Say on what, or ask.',
      },
      {
        text: '“Who owns the tools, and do any of them need something that the others must not have?”',
        right: true,
        why: 'Teams, hardware and secrets decide it. The question shows that you know, and gets you what you need.',
      },
      {
        text: '“How many tools are there?”',
        why: 'The count matters for the model’s context, which is another question. It hardly decides about containers.',
      },
    ],
  },
  {
    id: 'sticky',
    ask: '“So you need sticky sessions, or Redis for the sessions?” Which answer is right and complete?',
    answers: [
      {
        text: 'No. Since 2026-07-28 there are no sessions; any replica takes any request. Application state lies in a store under handles.',
        why: 'Right for today’s revision. But legacy clients that rely on sessions still exist, and the interviewer may have them.',
      },
      {
        text: 'Not for the current revision, whose requests stand alone; for legacy clients with sessions, yes, one or the other. Application state lies in a store in either case.',
        right: true,
        why: 'It names the era for which the old advice holds, and separates the protocol’s state from the application’s.',
      },
      {
        text: 'Yes, Redis: sticky sessions lose everything on a restart.',
        why: 'A good reason to prefer the one to the other, in an era that ended in July 2026.',
      },
    ],
  },
  {
    id: 'secure-trap',
    ask: 'A candidate says: “The gateway validates the JWT and forwards the request, header and all.” What is the fault?',
    answers: [
      {
        text: 'The gateway should forward only the claims, in a header of its own.',
        why: 'Then any caller that reaches the server can write that header. The server needs something that it can check.',
      },
      {
        text: 'The client’s token reaches a server that it was not issued for.',
        right: true,
        why: 'Token passthrough. The gateway is to get a token whose audience is that server.',
      },
      {
        text: 'JWTs should be replaced by opaque tokens.',
        why: 'Either kind can be checked for signature or state, expiry and audience. The format is not the fault.',
      },
      {
        text: 'There is none, as long as the way inside uses TLS.',
        why: 'TLS hides the token from listeners. The server at the end still holds a token that opens the gateway.',
      },
    ],
  },
  {
    id: 'replica-dies',
    ask: '“A replica dies while it is paying an invoice back. What happens?” Which answer shows most judgement?',
    answers: [
      {
        text: 'The balancer sends the request to another replica.',
        why: 'A balancer does not know whether the first one had paid. Repeating blindly may pay twice.',
      },
      {
        text: 'The stream is resumed with `Last-Event-ID`.',
        why: 'That existed up to 2025-11-25, with an event store. Today a dropped stream loses the request.',
      },
      {
        text: 'The answer is lost; the client may call again, and the tool pays once because a refund of this invoice is recorded as done.',
        right: true,
        why: 'It says what the protocol does, and puts the safety where it belongs: into an idempotent tool.',
      },
    ],
  },
]

export default questions
