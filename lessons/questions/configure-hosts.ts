import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'works-in-terminal',
    ask: 'Your server runs when you type `node dist/server.js` in its folder. With the same command and argument in the configuration, the host reports that the connection was closed. What is the first suspect?',
    answers: [
      {
        text: 'The host speaks an older revision than the server.',
        why: 'Then there would be messages to see, and both SDK lines answer older clients. A connection that closes at once means that the process has ended.',
      },
      {
        text: 'The relative path: the host starts the process in some other folder.',
        right: true,
        why: 'The working folder is undefined, so `dist/server.js` points to a place that does not exist. Node says so on stderr, which is in the host’s log.',
      },
      {
        text: 'A server must be registered with npm before a host can start it.',
        why: 'A host starts any command. Nothing has to be published.',
      },
      {
        text: 'The file lacks the right to be executed.',
        why: 'Not needed here: it is `node` that is executed, and it only reads the file.',
      },
    ],
  },
  {
    id: 'exported-key',
    ask: 'You have `export TIDES_API_KEY=…` in your shell’s start file, and the server still says that the variable is not set. Why?',
    answers: [
      {
        text: 'The host starts no shell and passes on only a few variables. The others have to stand in `env`.',
        right: true,
        why: 'The start file is read by your shell, which plays no part here. With the SDK’s client, `PATH` and `HOME` are inherited; a key of yours is not.',
      },
      {
        text: 'Variables for MCP servers must begin with `MCP_`.',
        why: 'No such rule exists. Names are the server’s own affair.',
      },
      {
        text: 'Write `"TIDES_API_KEY": "$TIDES_API_KEY"` in `env` to pass it on.',
        why: 'Without a shell nobody expands it. The server would get those fourteen characters, dollar sign included.',
      },
    ],
  },
  {
    id: 'docker-env',
    ask: 'An entry runs `docker run --rm -i tides:1.4.2` and sets `TIDES_API_KEY` in `env`. In the container the variable is missing. What is the right repair?',
    answers: [
      {
        text: 'Add `-e TIDES_API_KEY=the-key` to the arguments.',
        why: 'It would work, and put the secret where anybody who lists processes can read it.',
      },
      {
        text: 'Add `-e TIDES_API_KEY`, without a value, to the arguments.',
        right: true,
        why: '`env` fills the environment of the docker command. `-e NAME` passes it from there into the container, and the value appears in no argument.',
      },
      {
        text: 'Remove `-i`, because it cuts the container off from the host’s environment.',
        why: '`-i` keeps stdin open. Without it the server sees the end of its input and leaves; the environment is another matter.',
      },
      {
        text: 'Bake the key into the image, so that no variable is needed.',
        why: 'Then everyone who can pull the image has the key, and changing it means a new image.',
      },
    ],
  },
  {
    id: 'what-pins',
    ask: 'Which of these arguments makes sure that the same code runs next month?',
    answers: [
      {
        text: '`some-server@latest`',
        why: '`latest` is a label that the publisher moves with each release.',
      },
      {
        text: '`some-server@^2.3.0`',
        why: 'A range accepts whatever is published within it. A taken-over account publishes within it too.',
      },
      {
        text: '`some-server`, because npx keeps what it has downloaded',
        why: 'Its cache can be emptied or renewed at any time, and the next machine has another one.',
      },
      {
        text: '`some-server@2.3.1`',
        right: true,
        why: 'A full version names one release. npm does not let a published version be replaced by other code.',
      },
    ],
  },
  {
    id: 'missing-setting',
    ask: 'A required setting is missing when your stdio server starts. What helps the person who configured it most?',
    answers: [
      {
        text: 'Print the problem with `console.log` and carry on.',
        why: 'stdout is the wire: the host would read the sentence as a message that is not valid JSON.',
      },
      {
        text: 'Start all the same and let each tool call fail.',
        why: 'The user then sees a server that looks healthy, and finds the cause only in the middle of a conversation.',
      },
      {
        text: 'Name every missing setting on stderr, and exit with a code other than 0.',
        right: true,
        why: 'The host keeps stderr in its log and shows that the server failed. One look says what to add.',
      },
    ],
  },
]

export default questions
