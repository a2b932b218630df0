import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'filter',
    ask: 'A tool evaluates its argument with `new Function`, after a check that only `0-9 + - * / ( ) .` and spaces occur. What remains wrong with it?',
    answers: [
      {
        text: 'Nothing: without letters, no code can be written',
        why: 'Nothing can be called. But powers, comments, octal numbers and regular expressions get through, and endless brackets use up the stack.',
      },
      {
        text: 'It accepts a language that nobody meant to offer, with results that are wrong or not numbers',
        right: true,
        why: '`010` is 8, `/5/` is a regular expression, `9**9**9` a power. The filter never says what is allowed as a whole.',
      },
      {
        text: 'It is too slow: a regular expression has to look at each character',
        why: 'That costs nothing worth mentioning.',
      },
      {
        text: 'An attacker can read environment variables',
        why: 'Not through this filter, since a name needs letters. It is the word list that lets that happen.',
      },
    ],
  },
  {
    id: 'schema-first',
    ask: 'A tool takes a colour, one of `red`, `green`, `blue`. Where is an unknown colour best refused?',
    answers: [
      {
        text: 'In the handler, with a friendly text',
        why: 'It works, but the model does not learn beforehand which colours there are, and the check is yours to keep up to date.',
      },
      {
        text: 'In the description: “Only red, green or blue”',
        why: 'That is a request to the model, not a check. Models forget, and others may call too.',
      },
      {
        text: 'In the schema, as an enum',
        right: true,
        why: 'The model sees the choices in `tools/list`, and the SDK refuses everything else before the handler runs, naming the choices.',
      },
    ],
  },
  {
    id: 'success-text',
    ask: 'A handler catches its exception and returns `{ content: [{ type: "text", text: "Error: disk full" }] }`. What does the host see?',
    answers: [
      {
        text: 'A successful call whose text begins with “Error”',
        right: true,
        why: 'Only `isError: true` marks a failure. Counters, logs and the user interface all take this for success.',
      },
      {
        text: 'A failed call, because the text begins with “Error”',
        why: 'Nobody interprets the text. There is a field for it: `isError`.',
      },
      {
        text: 'A protocol error -32603',
        why: 'That would be sent for a request that could not be processed. Here a result came back.',
      },
    ],
  },
  {
    id: 'help',
    ask: 'Which refusal of `"12 feet"` serves the model best?',
    answers: [
      { text: '`Invalid input.`', why: 'True, and nothing to go on. The next attempt is a guess.' },
      {
        text: 'An exception’s text with its stack',
        why: 'The model cannot mend your code, and paths of your machine are none of its business.',
      },
      {
        text: '`"12 feet" is not a length. Write a number and one of mm, cm, m, km.`',
        right: true,
        why: 'It names the part that is wrong and says what would be right. The model can convert, and call again.',
      },
      {
        text: '`0 m`, so that the conversation can go on',
        why: 'A wrong answer that looks right is the worst of all.',
      },
    ],
  },
  {
    id: 'checked',
    ask: 'The schema says `value: z.number()`. A client sends `"value": "12.5"`. What does the handler get, with either SDK?',
    answers: [
      { text: 'The number 12.5', why: 'Nothing is converted unless the schema asks for it. A string is not a number.' },
      {
        text: 'The string, and TypeScript’s type is wrong',
        why: 'That is what would happen without a check at run time. The SDK checks.',
      },
      {
        text: 'It is not called: the SDK answers with `isError` and says what was expected',
        right: true,
        why: 'The arguments are checked first. The model reads the message and sends a number.',
      },
    ],
  },
]

export default questions
