import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'works-in-terminal',
    ask: 'Your server answers when you start it in a terminal. The host says that it cannot be started. What is the likeliest cause?',
    answers: [
      {
        text: 'The host speaks another revision than the server.',
        why: 'Then the server would start, and the conversation would fail. Here the program does not come up at all.',
      },
      {
        text: 'The configuration says `node` and a relative path; the host finds neither.',
        right: true,
        why: 'A host inherits only part of your environment and runs in a directory that you do not know. Absolute paths for both mend it.',
      },
      {
        text: 'The server prints a line to stderr when it starts.',
        why: 'stderr is free. On stdout that line would break the wire, but not the start.',
      },
      {
        text: 'The package is not in the Registry.',
        why: 'The Registry is for being found. Nothing needs it in order to run.',
      },
    ],
  },
  {
    id: 'conformance-red',
    ask: 'You run the conformance suite against your notes server, and most scenarios fail. What have you learned?',
    answers: [
      {
        text: 'That the server does not conform, and must not be released.',
        why: 'Look at the scenarios first: most of them call tools such as `test_simple_text`, which your server does not have.',
      },
      {
        text: 'That the suite is of no use for servers of one’s own.',
        why: 'Some scenarios need no fixtures, such as lists, caching and the checks of `Host`. And with fixtures added it tests your whole set-up.',
      },
      {
        text: 'Little, until the fixtures that it calls by name are there.',
        right: true,
        why: 'The suite is made of fixed names. Run it against a server with those fixtures behind the same SDK, door and proxy.',
      },
    ],
  },
  {
    id: 'first-choice',
    ask: 'Your server wraps all forty routes of an API. The model often picks the wrong tool. What helps most, and first?',
    answers: [
      {
        text: 'A larger model.',
        why: 'It may help a little, and it is not yours to choose: the host brings the model.',
      },
      {
        text: 'Fewer tools, cut by what people want to do, with descriptions that say when to use each.',
        right: true,
        why: 'The list is what the model chooses from. It is also the one thing that you control.',
      },
      {
        text: 'Forty servers with one tool each.',
        why: 'The model sees the same forty definitions, now from forty places.',
      },
      {
        text: 'A long text in `instructions` that explains all forty.',
        why: 'It adds to what the model has to read, and hosts differ in how they use it. Start with the list itself.',
      },
    ],
  },
  {
    id: 'registry-trust',
    ask: 'A server stands in the official Registry as `io.github.someone/mail`. What does that tell you about it?',
    answers: [
      {
        text: 'That whoever published it controls the GitHub account `someone`.',
        right: true,
        why: 'The name space is verified. What the code does, and whether it is kept up, you must find out yourself.',
      },
      {
        text: 'That its code has been scanned for malware.',
        why: 'The Registry holds descriptions, not code, and scans none.',
      },
      {
        text: 'That its tools follow the specification.',
        why: 'Nobody there runs it. That is what the conformance suite is for.',
      },
    ],
  },
]

export default questions
