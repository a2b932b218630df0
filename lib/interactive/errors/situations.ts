/** Failures, each with the channel that it takes in revision 2026-07-28 unless the text says otherwise, and why. */

export interface Situation {
  readonly id: string
  readonly text: string
  /** Id of the answer (`answers.ts`). */
  readonly right: string
  readonly why: string
  /** What holds in the other era, or in an older SDK. */
  readonly elsewhere?: string
  /** Answers that are right elsewhere, or only half of the story: what to say to those who chose them. */
  readonly near?: Readonly<Record<string, string>>
}

export const SITUATIONS: readonly Situation[] = [
  {
    id: 'unknown-method',
    text: 'The client sends the request `foo/bar`, which no revision has.',
    right: '-32601',
    why: 'The request itself makes no sense to the server, so the client’s program must hear of it. The model did nothing wrong.',
    elsewhere: 'Over HTTP the status is 404 in 2026-07-28, and 200 before.',
    near: { '404': 'That is the HTTP status that goes with it. The body says it in JSON-RPC: -32601.' },
  },
  {
    id: 'unknown-tool',
    text: '`tools/call` names the tool `nope`, which the server does not have.',
    right: '-32602',
    why: 'The method exists; its parameter `name` is wrong. The client’s list of tools is out of date, which is for its program to mend.',
    elsewhere:
      'The specification says so in every revision. Version 1 of the TypeScript SDK answers with `isError` all the same.',
    near: {
      isError: 'Version 1 of the TypeScript SDK does that. The specification and version 2 answer with -32602.',
      '-32601': 'The method is `tools/call`, and that one exists. What is unknown is a parameter.',
    },
  },
  {
    id: 'bad-argument',
    text: 'The model calls `add` with `a: "two"`, though the schema wants a number.',
    right: 'isError',
    why: 'The model chose the argument and can choose a better one, if it is told. Errors of the protocol may never reach it.',
    elsewhere: '2025-06-18 still listed invalid arguments under protocol errors; 2025-11-25 moved them here.',
    near: { '-32602': 'So said 2025-06-18. Since 2025-11-25 it is a tool error, so that the model can mend its call.' },
  },
  {
    id: 'division-by-zero',
    text: 'A `divide` tool is asked for 1 divided by 0.',
    right: 'isError',
    why: 'The call was well formed and the tool ran. That it failed is news for the model.',
  },
  {
    id: 'file-missing',
    text: 'A `read_file` tool is asked for a file that is not there.',
    right: 'isError',
    why: 'Say which path was not found: the model may have misspelt it, or may look for it with another tool.',
    near: { '-32602': 'For a resource, yes. Here a tool ran and found nothing: the model should read that.' },
  },
  {
    id: 'unknown-resource',
    text: '`resources/read` asks for `note://nope`, which does not exist.',
    right: '-32602',
    why: 'Resources are read by the application, not by the model: it gets an error with the URI in `data.uri`.',
    elsewhere: 'Up to 2025-11-25 the code was -32002. Clients should still accept it.',
    near: {
      '-32002': 'Right up to 2025-11-25. Since 2026-07-28 the code is -32602; nobody should send the old one now.',
    },
  },
  {
    id: 'prompt-argument',
    text: '`prompts/get` leaves out an argument that the prompt requires.',
    right: '-32602',
    why: 'The user’s application fills in prompts. It knows from `prompts/list` what is required, and should ask the user.',
    near: { isError: 'Only results of tools have `isError`. A prompt has no such field.' },
  },
  {
    id: 'upstream-down',
    text: 'A weather tool runs, but the weather service behind it does not answer.',
    right: 'isError',
    why: 'Your server is well; its tool could not do its work. The model may try later, or another way.',
    near: {
      '-32603': 'That says that your server broke. It did not: a tool failed, and the model should know.',
      '500': 'The HTTP request succeeded: it brought an answer, which says that the tool failed. The status is 200.',
    },
  },
  {
    id: 'bad-line',
    text: 'On stdio, a line arrives that is not JSON. The server uses one of the TypeScript SDKs.',
    right: 'silence',
    why: 'There is no id that an answer could carry. The specification sets no rule for stdio; both SDKs report it locally and go on.',
    near: { '-32700': 'JSON-RPC has that code, and over HTTP it is sent. On stdio both SDKs answer nothing.' },
  },
  {
    id: 'bad-body',
    text: 'Over HTTP, the body of a POST is not JSON.',
    right: '-32700',
    why: 'The answer to the POST can carry it, though without an id of the request. Version 2 of the SDK sends it with status 400.',
  },
  {
    id: 'bad-cursor',
    text: '`tools/list` comes with a cursor that the server never handed out.',
    right: '-32602',
    why: 'Cursors are the server’s own and mean nothing to anyone else. A made-up one is an invalid parameter.',
  },
  {
    id: 'unsupported-version',
    text: 'A request names the protocol version `2099-01-01`.',
    right: '-32022',
    why: 'The error’s data lists the supported versions, so that the client can try again with one of them. Over HTTP the status is 400.',
    elsewhere:
      'In the handshake era no error is sent: the server answers `initialize` with a revision that it does support.',
  },
  {
    id: 'missing-header',
    text: 'A `tools/call` arrives over HTTP without the header `Mcp-Name`.',
    right: '-32020',
    why: 'Gateways route by that header. Missing, or unlike the body, it is a header mismatch, with status 400.',
    elsewhere: 'Earlier revisions have no such header.',
  },
  {
    id: 'missing-capability',
    text: 'A tool must ask the user, but the client did not declare elicitation.',
    right: '-32021',
    why: 'The server must not ask for what was not declared. `data.requiredCapabilities` says what is missing; over HTTP the status is 400.',
    elsewhere: 'In the handshake era there is no code for it: the server must simply not send the request.',
  },
  {
    id: 'missing-meta',
    text: 'A request of revision 2026-07-28 has no `_meta` that names client capabilities.',
    right: '-32602',
    why: 'The key is required in every request, even if it is empty. Over HTTP the status is 400.',
    near: {
      '-32021': 'That is for a capability that is needed and not declared. Here the declaration itself is missing.',
    },
  },
  {
    id: 'token-expired',
    text: 'An HTTP request carries an access token that has expired.',
    right: '401',
    why: 'Authorization comes before MCP. The header `WWW-Authenticate` says where to get a new token.',
  },
  {
    id: 'scope-missing',
    text: 'The token is valid but lacks the scope that this server requires.',
    right: '403',
    why: '`WWW-Authenticate` with `insufficient_scope` lists the scopes, so that the client can ask the user for them.',
    near: { '401': 'That is for a missing or bad token. This one is good; it allows too little.' },
  },
  {
    id: 'foreign-origin',
    text: 'A POST comes with an `Origin` header that is not on the server’s list.',
    right: '403',
    why: 'A web page may be trying to reach a server on the user’s machine (DNS rebinding). Nothing of it is processed.',
  },
  {
    id: 'get',
    text: 'Someone opens the MCP address of a 2026-07-28 server in a browser: a GET.',
    right: '405',
    why: 'The endpoint takes POST only.',
    elsewhere: 'From 2025-03-26 to 2025-11-25 a GET could open a stream of events.',
  },
  {
    id: 'old-session',
    text: 'In the handshake era, over HTTP, a request carries a session id that has ended.',
    right: '404',
    why: 'The client must start again with `initialize`.',
    elsewhere: '2026-07-28 has no sessions; the header is ignored.',
  },
  {
    id: 'crash',
    text: 'On stdio, a native library brings the server’s process down in the middle of a call.',
    right: 'exit',
    why: 'Nobody is left to answer. The host sees the stream end, and must not wait for the result for ever.',
  },
  {
    id: 'permission-denied',
    text: 'A `write_file` tool may not write to the folder: the system says EACCES.',
    right: 'isError',
    why: 'The tool ran and was refused. The model can choose another folder or tell the user.',
    near: {
      '403': 'That is for callers whom the server itself turns away. Here the server’s own tool met a closed door.',
    },
  },
  {
    id: 'uncaught',
    text: 'A tool’s handler throws an error that nobody catches. The server uses an SDK.',
    right: 'isError',
    why: 'The SDK turns it into a tool error with the error’s message, so take care what your messages give away.',
    near: {
      '-32603': 'The SDKs do not use it here: a handler that throws counts as a tool that failed.',
      exit: 'An exception in a handler does not end an SDK’s server.',
    },
  },
  {
    id: 'bad-output',
    text: 'A tool returns structured content that breaks its own `outputSchema`. The server uses an SDK.',
    right: 'isError',
    why: 'Both TypeScript SDKs check it and answer with a tool error, rather than with data that lies.',
  },
  {
    id: 'ping',
    text: 'A client that speaks 2026-07-28 sends `ping`.',
    right: '-32601',
    why: 'The revision has removed it. To see whether a server is there, call `server/discover`.',
    elsewhere: 'In the handshake era the answer is an empty result.',
  },
  {
    id: 'no-name',
    text: '`tools/call` arrives without a `name`.',
    right: '-32602',
    why: 'A required parameter is missing, so the request cannot be carried out at all. There is no tool that could report it.',
    elsewhere: 'Version 1 of the TypeScript SDK answers -32603.',
    near: { '-32603': 'Version 1 of the TypeScript SDK does that. The specification’s code is -32602.' },
  },
]
