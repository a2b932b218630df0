/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = ['handshake', 'stands-alone']

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  handshake: '`initialize` is answered with a result, in revision 2025-11-25 or an older one',
  'lists-tools': '`tools/list` lists `find_files`, `search_content` and `read_file`',
  'find-files': '`find_files` with a `pattern`',
  'search-content': '`search_content` with a `query` and a `file_pattern`',
  'read-file': '`read_file` with a `path`',
  'ten-clients': 'Ten clients at once each get their own answer',
  'stands-alone': '`tools/list` works without an earlier `initialize`, as the very first request of a process',
  'no-session': 'No response carries an `Mcp-Session-Id`',
  'accepts-notifications': 'A notification, known or not, is answered with status 202, and never with a message',
  'get-refused': 'GET and DELETE are answered with status 405',
  'delete-refused': 'GET and DELETE are answered with status 405',
  'other-path': 'Another path is answered with status 404',
  'origin-refused': '`localhost`, is answered with status 403',
  'token-required': 'No token or a wrong one is answered with status 401',
  'token-compared': 'No token or a wrong one is answered with status 401',
  challenge: 'the header `WWW-Authenticate: Bearer`',
  'not-json': 'A body that is not JSON is answered with status 400',
  'large-body': 'A body of fewer than 1,000,000 bytes is accepted, with or without',
  'too-large-declared': 'A body of more than 1,048,576 bytes is answered with status 413',
  'too-large-undeclared': 'with or without a `Content-Length`',
  'json-or-stream': 'A request is answered as `application/json` or as `text/event-stream`',
  'valid-messages': 'Messages are as the protocol’s schema describes them',
  'answers-once': 'Each request gets exactly one answer under its own id',
  'unknown-method': 'An unknown method is answered with error `-32601`',
  'unknown-tool': 'A call of a tool that you do not have is never a success',
  'survives-junk': 'After JSON that is no request, the server goes on answering',
}
