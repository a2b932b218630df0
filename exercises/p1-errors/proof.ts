/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = [
  'refuses-unknown',
  'denies-token',
  'logs-failure',
  'keeps-token',
  'keeps-path',
  'keeps-error-token',
]

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  'tool-listed': 'It lists a tool named `read_setting`',
  'tool-schema': 'declares one argument: `key`, a string, required',
  'reads-settings': 'exactly the value that `load` gives',
  'bad-argument': 'A call whose `key` is missing or no string is refused',
  'refuses-unknown': 'an unknown key, the empty one too',
  'refuses-inherited': '`__proto__`, `constructor`, `toString`',
  'names-settings': 'names `theme` and `language`',
  'denies-token': 'contains `Permission denied`',
  'keeps-token': 'Its value never leaves the server',
  'reports-failure': 'is answered with `isError: true` and a text of your own',
  'keeps-path': 'the path, its folder and its file name',
  'keeps-error-token': 'the token, and half of it',
  'keeps-stack': 'the stack of an error',
  'logs-failure': 'The failure should be logged on stderr',
  'next-call': 'The next call works as if nothing had happened',
  handshake: 'an MCP server named `settings`',
  'server-name': 'The server introduces itself as `settings`',
  'stdout-clean': 'stdout carries protocol messages and nothing else',
  'valid-messages': 'as the protocol’s schema describes it',
  'answers-once': 'Each request gets exactly one answer under its own id',
  'silent-notifications': 'Notifications get none',
  'unknown-method': 'An unknown method is answered with error `-32601`',
  'unknown-tool': 'A call of a tool that you do not have is never a success',
  'survives-junk': 'After a line that is no request, the server goes on answering',
}
