import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'when-it-needs',
    ask: '“While it works on an answer, the assistant should look up the current stock of an article whenever it needs to.” What do you offer?',
    answers: [
      {
        text: 'A resource `stock://{article}`: it is data, and reading it changes nothing',
        why: 'The application decides about resources. Many hosts never let the model read one by itself.',
      },
      {
        text: 'A tool `get_stock(article)`',
        right: true,
        why: 'The subject of the sentence is the assistant: the model decides. That it only reads does not make it a resource.',
      },
      {
        text: 'A prompt `stock` with the argument `article`',
        why: 'A prompt is used when the user picks it, not when the model needs it.',
      },
    ],
  },
  {
    id: 'slash',
    ask: 'Your team types the same eight lines before every code review. Which kind replaces them best?',
    answers: [
      {
        text: 'A tool `review`, which returns the eight lines',
        why: 'Then the model would have to come upon the idea. You want to say when.',
      },
      {
        text: 'The server’s `instructions`',
        why: 'Those hold for the whole server, at all times. The eight lines are for one occasion.',
      },
      {
        text: 'A resource `team://review-rules`',
        why: 'It could be attached by hand, but it has no gaps to fill and no place in the conversation.',
      },
      {
        text: 'A prompt `review` with the code as an argument',
        right: true,
        why: 'The user picks it on purpose, the host asks for the argument, and the messages go into the conversation.',
      },
    ],
  },
  {
    id: 'effect',
    ask: 'Why is `mail://drafts/7/send` a bad resource, even if it works in your host?',
    answers: [
      {
        text: 'Resources may hold text only, and a sent mail is none',
        why: 'Contents may be binary too. That is not the trouble.',
      },
      {
        text: 'A host may read a resource at any time, for a preview for example, and the mail would be sent',
        right: true,
        why: 'Reading must change nothing, because the reader did not decide on an effect. An effect is a tool.',
      },
      {
        text: 'The scheme `mail` is not registered',
        why: 'The scheme is yours to choose: a URI identifies here, no browser opens it.',
      },
    ],
  },
  {
    id: 'no-key',
    ask: 'A server’s capabilities are `{"tools":{}}`. A client sends `prompts/list` all the same. What is the right answer?',
    answers: [
      {
        text: 'A result with an empty list',
        why: 'Harmless, but it says “I have prompts, at the moment none”. The server has no such feature.',
      },
      {
        text: 'Error -32601, method not found',
        right: true,
        why: 'What was not declared need not be answered otherwise. A client that reads capabilities does not ask.',
      },
      {
        text: 'A result with `isError: true`',
        why: 'Only results of `tools/call` have that. It is for the model, which did not ask here.',
      },
      {
        text: 'No answer: the client made a mistake',
        why: 'Every request gets an answer. Silence is a client that waits.',
      },
    ],
  },
  {
    id: 'complete-tool',
    ask: 'A user types a ticket’s id into a form, and the host shows suggestions from the server. Where can such a form come from?',
    answers: [
      {
        text: 'From the arguments of a prompt, or the variables of a resource template',
        right: true,
        why: '`completion/complete` refers to one of these two: a user fills them in.',
      },
      {
        text: 'From the arguments of a tool',
        why: 'Those are filled in by the model. The protocol has no completion for them.',
      },
      {
        text: 'From any of the three kinds',
        why: 'A resource without a template has nothing to fill in, and tools have no completion.',
      },
    ],
  },
]

export default questions
