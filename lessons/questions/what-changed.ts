import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'fall-back-when',
    ask: 'Your client has sent `server/discover`. After which answer may it send `initialize`?',
    answers: [
      {
        text: 'Error `-32022`, with `supported: ["2027-01-15"]`.',
        why: 'Only a modern server says that. It has no handshake to offer; either there is a common version or there is none.',
      },
      {
        text: 'Error `-32602`, “Invalid request parameters”, without anything else.',
        right: true,
        why: 'Some old servers answer so, others with `-32601` or not at all. Everything that is not recognisably modern means: try the handshake.',
      },
      {
        text: 'A discover result whose capabilities hold no `tools`.',
        why: 'Then the server is modern and has no tools. A handshake will not give it any.',
      },
      {
        text: 'Only `-32601`, “Method not found”.',
        why: 'Waiting for one code leaves you without a connection to all servers that answer something else.',
      },
    ],
  },
  {
    id: 'two-of-nine',
    ask: 'You run a public server and do not know its clients. Which setting lets all of them in?',
    answers: [
      {
        text: 'Modern only: clients that are up to date can fall back by themselves.',
        why: 'Falling back is what a modern client does for a legacy server. A legacy client cannot fall forward.',
      },
      {
        text: 'Both eras, from one factory.',
        right: true,
        why: 'Every pair in which one side is dual-era works. If you own only one side, let it be yours.',
      },
      {
        text: 'Legacy only: every modern client has to know the handshake.',
        why: 'None has to. A client that is pinned to the modern revision fails here.',
      },
    ],
  },
  {
    id: 'silent-legacy',
    ask: 'A test connects version 2’s `Client` to version 2’s server and passes. What does it say about the modern era?',
    answers: [
      {
        text: 'That it works, since both sides know it.',
        why: 'Both could; by default the client never asks.',
      },
      {
        text: 'Nothing, unless the client has `mode: "auto"` or a pin and the test asserts the era.',
        right: true,
        why: 'The default is `legacy`: no probe, no modern message. `getProtocolEra()` tells which it was.',
      },
      {
        text: 'That it works over stdio, but not necessarily over HTTP.',
        why: 'The transport is not the point. Without the option, neither has spoken a modern word.',
      },
    ],
  },
  {
    id: 'ask-the-user',
    ask: 'A tool has to ask the user something, and serves both eras. How does it ask?',
    answers: [
      {
        text: 'It looks at the era: `elicitInput` for legacy, a text that asks the model for modern.',
        why: 'Two paths, one of them without the user. The SDK needs neither.',
      },
      {
        text: 'It sends `elicitation/create` to the client, which every revision since 2025-06-18 knows.',
        why: 'In the modern era servers send no requests; the call would throw.',
      },
      {
        text: 'It returns `inputRequired(…)`, and finds the answer when it is called again.',
        right: true,
        why: 'In the modern era it goes over the wire as it is. For a legacy client with an open connection, the SDK turns it into a real request.',
      },
      {
        text: 'It waits on a `subscriptions/listen` stream for the answer.',
        why: 'That stream carries notices of change from the server, and nothing back.',
      },
    ],
  },
  {
    id: 'deprecated-means',
    ask: 'Sampling is deprecated since 2026-07-28. What does that mean for a server that uses it?',
    answers: [
      {
        text: 'It stops working with clients of that revision.',
        why: 'Deprecated is not removed. It goes through `input_required` now, if the client declares it.',
      },
      {
        text: 'It works for now; new code should call a model’s API itself, and the old code has at least a year.',
        right: true,
        why: 'A deprecation lasts at least twelve months: sampling goes in the first revision from 28 July 2027 on, at the earliest.',
      },
      {
        text: 'Nothing: all client features are deprecated, elicitation included.',
        why: 'Elicitation is alive. Roots and sampling are deprecated, and each has a replacement that is named.',
      },
    ],
  },
]

export default questions
