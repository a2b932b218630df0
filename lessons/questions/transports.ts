import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'localhost-safe',
    ask: 'An MCP server listens on `127.0.0.1:3000` and has a tool that deletes files. It checks neither `Host` nor `Origin`, and needs no token. Who can call the tool?',
    answers: [
      {
        text: 'Only programs that the user has started on this machine.',
        why: 'The browser is such a program, and it runs the code of whoever’s page is open.',
      },
      {
        text: 'Nobody from outside, since the firewall blocks the port.',
        why: 'The request does not come through the firewall. It comes from the browser, on the same machine.',
      },
      {
        text: 'Any web page that the user has open, besides the programs on the machine.',
        right: true,
        why: 'A page can send requests to localhost, and with DNS rebinding it can read the answers too. The two header checks close that door.',
      },
      {
        text: 'Web pages, but only such as the server allows by CORS.',
        why: 'CORS decides whether a page may read an answer. The deletion has happened by then, and rebinding makes the page the same site.',
      },
    ],
  },
  {
    id: 'header-body',
    ask: 'A request has `Mcp-Name: list_files` in its header and `"name": "delete_files"` in its body. What must a server of revision 2026-07-28 do?',
    answers: [
      {
        text: 'Carry out `delete_files`: the body is what counts.',
        why: 'Then a gateway that allowed `list_files` by its header has let a deletion through.',
      },
      {
        text: 'Carry out `list_files`: headers are more trustworthy, since gateways see them.',
        why: 'Both come from the client. Neither is more trustworthy, and they contradict each other.',
      },
      {
        text: 'Refuse with HTTP 400 and error -32020.',
        right: true,
        why: 'Whoever reads the body has to compare. Only then can others act on the headers alone.',
      },
    ],
  },
  {
    id: 'counter',
    ask: 'Inside the function given to `createMcpHandler` stands `let calls = 0`, and a tool answers `++calls`. What do callers get?',
    answers: [
      {
        text: '1, 2, 3 and so on.',
        why: 'That would be so if the function ran once. It runs for each request.',
      },
      {
        text: 'Always 1.',
        right: true,
        why: 'Each request gets a fresh server and so a fresh counter. What has to last stands outside of the function, and with several replicas in a shared store.',
      },
      {
        text: 'A count for each session of a client.',
        why: 'There are no sessions in this revision, and old clients are served without them too.',
      },
    ],
  },
  {
    id: 'failed-status',
    ask: 'Over Streamable HTTP a tool reports that a file does not exist, with `isError: true`. Which HTTP status does the response have?',
    answers: [
      {
        text: '404, as for any missing thing',
        why: '404 is about the address, and in this transport about unknown methods. The file is the tool’s affair.',
      },
      {
        text: '200',
        right: true,
        why: 'Request and answer worked as they should; the news is in the result. That is also why counting status codes does not show you failing tools.',
      },
      {
        text: '422, since the arguments were unusable',
        why: 'MCP does not use it. A tool’s failure is a result like any other.',
      },
      {
        text: '500, because the tool failed',
        why: 'Nothing is wrong with the server, and a proxy might repeat the call on seeing a 500.',
      },
    ],
  },
  {
    id: 'choose-stdio',
    ask: 'A tool formats the source files of whichever project a developer has open. Which transport, and why?',
    answers: [
      {
        text: 'Streamable HTTP, because HTTP+SSE and stdio are deprecated.',
        why: 'HTTP+SSE is. stdio is one of the two current transports.',
      },
      {
        text: 'Streamable HTTP on localhost, so that several hosts can share one process.',
        why: 'It is possible, but costs Host and Origin checks, a token and a port, for sharing that nobody asked for.',
      },
      {
        text: 'stdio: it works on the files of one user’s machine, and only the host can talk to it.',
        right: true,
        why: 'It runs as the user, with the user’s files, and has no door to the outside.',
      },
    ],
  },
]

export default questions
