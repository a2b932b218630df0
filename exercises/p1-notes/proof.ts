/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = ['notes-listed', 'template-listed', 'reads-notes']

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  'notes-listed': '`resources/list` lists the three notes under these URIs, in one page or in several',
  'listed-once': 'Each note is listed once',
  'notes-described': 'Each has a name, a description',
  'mime-type': 'the MIME type `text/plain`. A parameter is fine',
  'template-listed': '`resources/templates/list` lists the template `notes://{name}`',
  'reads-notes': '`contents` of exactly one entry: its `text`, under the `uri` that was asked for',
  'reads-exactly': 'The text is the note exactly as the starter holds it',
  'refuses-unknown': 'an unknown note, also one whose name is only similar',
  'refuses-other-case': 'another case: URIs are compared exactly',
  'refuses-inherited': 'what every JavaScript object inherits',
  'refuses-dot-segments': 'a path that ends like a note',
  'not-found-code': 'If its code is neither `-32602` (today',
  'completes-name': '`completion/complete` suggests that name among its values',
  handshake: 'an MCP server named `notes`',
  'server-name': 'The server introduces itself as `notes`',
  'stdout-clean': 'stdout carries protocol messages and nothing else',
  'valid-messages': 'as the protocol’s schema describes it',
  'answers-once': 'Each request gets exactly one answer under its own id',
  'silent-notifications': 'Notifications get none',
  'unknown-method': 'An unknown method is answered with error `-32601`',
  'survives-junk': 'After a line that is no request, the server goes on answering',
}
