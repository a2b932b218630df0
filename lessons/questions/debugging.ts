import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'silent-start',
    ask: 'You start a stdio server by hand. Nothing appears, and the prompt does not come back. What do you conclude?',
    answers: [
      {
        text: 'It hangs at start-up: a healthy server reports that it is ready.',
        why: 'No message is due before the client has spoken. A banner on stderr is a courtesy, not a duty.',
      },
      {
        text: 'Nothing yet: it is waiting for the first line. Send one.',
        right: true,
        why: 'A server reads stdin and is silent until asked. One line tells more than any amount of staring.',
      },
      {
        text: 'It never called `connect`, so it has no transport.',
        why: 'Then Node.js would have nothing to wait for and would end at once, with code 0.',
      },
    ],
  },
  {
    id: 'works-by-hand',
    ask: 'The server answers by hand and in the Inspector, but the host shows no tools. Which step comes next?',
    answers: [
      {
        text: 'Add logging to every handler.',
        why: 'If the host never starts the process, no handler runs and no line is written.',
      },
      {
        text: 'Rewrite the descriptions so that the model finds the tools.',
        why: 'Descriptions matter for a tool that is listed and not chosen. Here none is listed.',
      },
      {
        text: 'Read the host’s log for the command it tried, and check paths and environment.',
        right: true,
        why: 'Two independent clients can use the server, so the difference lies in how this host starts it.',
      },
      {
        text: 'Update the SDK: the host may speak another revision.',
        why: 'Possible, but it is the rarer cause, and the log would show a process that started and was refused.',
      },
    ],
  },
  {
    id: 'missing-answer',
    ask: 'A wire log shows `tools/call` with id 7, no answer to it, and an answer with id `"7"`. How many faults are there?',
    answers: [
      {
        text: 'One: the server changed the type of the id.',
        right: true,
        why: 'The string is another id. So the request stays open and the answer belongs to nobody: two findings, one cause.',
      },
      {
        text: 'Two: one answer was lost, another was made up.',
        why: 'That is how it looks to the client. The same line is both.',
      },
      {
        text: 'None: JSON-RPC compares ids as text.',
        why: 'It does not. An id must come back as it was sent, with its type.',
      },
    ],
  },
  {
    id: 'bigint',
    ask: 'For one input a tool never answers, and the log shows nothing. The handler runs to its end in a debugger. What is the likeliest cause?',
    answers: [
      {
        text: 'The handler threw, and the SDK swallowed the exception.',
        why: 'A throw in a handler becomes a result with `isError`: there would be an answer.',
      },
      {
        text: 'The result holds something that JSON cannot, and nobody set `onerror`.',
        right: true,
        why: 'The SDK fails while writing the answer, which is after your handler. The error goes to `onerror`, or nowhere.',
      },
      {
        text: 'The client’s time limit is too short.',
        why: 'Then the answer would still be in the log, after the limit.',
      },
      {
        text: 'The result has the wrong shape.',
        why: 'That is noticed and answered, with -32602 and “Invalid tools/call result”.',
      },
    ],
  },
  {
    id: 'timer-exception',
    ask: 'Which of these ends an SDK server’s process?',
    answers: [
      {
        text: 'A tool’s handler that throws a string instead of an Error.',
        why: 'Whatever a handler throws becomes a result with `isError`.',
      },
      {
        text: 'A line on stdin that is not JSON.',
        why: 'The SDK reports it to `onerror` and reads the next line.',
      },
      {
        text: 'A `setTimeout` callback that throws, started by a handler that has returned.',
        right: true,
        why: 'Nobody is above it any more. Node.js ends the process for an uncaught exception.',
      },
    ],
  },
]

export default questions
