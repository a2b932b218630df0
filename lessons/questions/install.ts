import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'which-line',
    ask: 'An example begins with `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js"`. What do you know?',
    answers: [
      {
        text: 'It uses version 1, and serves revisions up to 2025-11-25',
        right: true,
        why: 'Version 2 has other package names: `@modelcontextprotocol/server` and `/client`.',
      },
      {
        text: 'It uses version 2, since it imports `McpServer`',
        why: 'Both lines have a class of that name. The package tells them apart.',
      },
      {
        text: 'It is JavaScript, because of the `.js`',
        why: 'TypeScript imports version 1 in that form too: the suffix is part of the exported path.',
      },
    ],
  },
  {
    id: 'silent-legacy',
    ask: 'A team moves server and client to version 2, passes no options, and expects stateless requests. The log shows `initialize`. Why?',
    answers: [
      {
        text: 'The server has to be told with `legacy: "reject"`',
        why: 'Then the client’s `initialize` would be refused. It would still be sent.',
      },
      {
        text: 'The client’s default is to shake hands; it needs `versionNegotiation`',
        right: true,
        why: 'With `mode: "auto"` it asks `server/discover` first and falls back if need be.',
      },
      { text: 'Version 2 speaks 2026-07-28 over HTTP only', why: 'Over stdio too: `serveStdio` serves both eras.' },
      {
        text: 'The lock file still holds version 1',
        why: 'Possible in general. But what is described happens with a correct install.',
      },
    ],
  },
  {
    id: 'caret',
    ask: '`package.json` says `"@modelcontextprotocol/server": "^2.4.0"`, and there is no lock file. What does that mean for a colleague who installs in six months?',
    answers: [
      { text: 'They get 2.4.0', why: 'The caret says otherwise: it is a lower bound.' },
      { text: 'They get the newest version, 3 included', why: 'The caret stops below the next major version.' },
      {
        text: 'They get the newest 2.x of that day, which nobody has tested with your code',
        right: true,
        why: 'An exact version and a committed lock file make both of you run the same.',
      },
    ],
  },
  {
    id: 'connect-v2',
    ask: 'Which of these, on version 2, serves clients of the current revision over stdio?',
    answers: [
      {
        text: '`await server.connect(new StdioServerTransport())`',
        why: 'It compiles and runs, and speaks the older era only.',
      },
      {
        text: '`serveStdio(createServer)`',
        right: true,
        why: 'It looks at the first message and serves the era that the client speaks.',
      },
      {
        text: 'Either: version 2 always serves both',
        why: 'Only through the entry points that were made for it: `serveStdio`, and `createMcpHandler` for HTTP.',
      },
    ],
  },
  {
    id: 'extras',
    ask: 'A tutorial says `pip install "mcp[server]"`. It seems to work. What is going on?',
    answers: [
      {
        text: 'The extra installs what servers need beyond the package',
        why: 'There is no such extra in any version.',
      },
      {
        text: 'It installs an older version, in which the extra existed',
        why: 'It never did. And a current install gets version 2.',
      },
      {
        text: 'The extra does not exist; pip warns, and installs plain `mcp`, in version 2',
        right: true,
        why: 'Client and server are both in there. The tutorial’s code, though, was probably written for version 1.',
      },
    ],
  },
]

export default questions
