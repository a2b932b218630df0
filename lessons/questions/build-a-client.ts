import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'default-mode',
    ask: 'Your host creates `new Client({ name, version })` from `@modelcontextprotocol/client` 2.4 and connects to a server that speaks 2026-07-28 and 2025-11-25. What do they speak?',
    answers: [
      {
        text: '2026-07-28, because both sides know it and the newest common revision wins.',
        why: 'It would, with `versionNegotiation: { mode: "auto" }`. Without it the client never asks.',
      },
      {
        text: '2025-11-25: without a mode the client shakes hands as it always did.',
        right: true,
        why: 'The default mode is `legacy`. Say `auto`, and assert `getProtocolEra()` in a test.',
      },
      {
        text: 'Nothing: a client without a mode refuses to connect.',
        why: 'It connects without a word, which is why the mistake is so easy to miss.',
      },
    ],
  },
  {
    id: 'fallback-code',
    ask: 'Over stdio you probe with `server/discover` and get error -32602. What do you do?',
    answers: [
      {
        text: 'Give up: -32602 means that the parameters are wrong, so the client has a fault.',
        why: 'Old servers answer an unknown request with various codes. This one says little about your client.',
      },
      {
        text: 'Send `server/discover` again with other `_meta`.',
        why: 'A server of today would have understood the first. Against an old one, any number of probes fails.',
      },
      {
        text: 'Go on as with a server of today, since only -32601 means that the method is unknown.',
        why: 'Keying on one code is the classic mistake: some old servers send -32602, some send nothing.',
      },
      {
        text: 'Send `initialize`: whatever is not recognised as a modern answer means the handshake era.',
        right: true,
        why: 'Any other error, and a silence too, leads to the handshake. The exception is -32022, which only a server of today sends.',
      },
    ],
  },
  {
    id: 'empty-page',
    ask: '`tools/list` answers `{ "tools": [], "nextCursor": "p2" }`. What does your loop do?',
    answers: [
      {
        text: 'Ask again with the cursor `p2`.',
        right: true,
        why: 'Only a missing `nextCursor` ends a list. A server may filter after cutting pages, and so leave one empty.',
      },
      {
        text: 'Stop: an empty page means that there is no more.',
        why: 'Then the tools on the following pages are lost, and nobody notices.',
      },
      {
        text: 'Report a protocol error: an empty page must not carry a cursor.',
        why: 'The specification has no such rule.',
      },
    ],
  },
  {
    id: 'timeout-book',
    ask: 'A call of `book_seat` runs into your time limit. The tool has no annotations. What is right?',
    answers: [
      {
        text: 'Send it once more: a lost request was surely not carried out.',
        why: 'It may have been carried out and only the answer be late. Then there are two seats.',
      },
      {
        text: 'Report it to the model as `isError: true` with the text “The seat was not booked”.',
        why: 'You do not know that. Say what you do know: there was no answer in time.',
      },
      {
        text: 'Cancel it, say that the outcome is unknown, and look before trying again.',
        right: true,
        why: 'Without `idempotentHint` a repetition may act twice. A tool that lists the bookings settles it.',
      },
    ],
  },
  {
    id: 'route-prefix',
    ask: 'Your host offers tools as `<server>__<tool>`. The model calls `notes__search__all`. How do you find the server?',
    answers: [
      {
        text: 'Cut at the first `__`: what stands before it is the server.',
        why: 'It works until a server’s key holds `__` as well. Nothing forces names to be kind to your separator.',
      },
      {
        text: 'Look the whole name up in the map that was filled when the tools were listed.',
        right: true,
        why: 'The map knows which client and which tool’s name belong to it. A name that is not in it was never offered.',
      },
      {
        text: 'Ask every server in turn until one of them knows the tool `search__all`.',
        why: 'That sends a call to servers it was not meant for, and the first that answers wins.',
      },
      {
        text: 'Compare with the `serverInfo.name` of each connection.',
        why: 'It is self-reported, need not be unique, and may be missing in today’s revision.',
      },
    ],
  },
]

export default questions
