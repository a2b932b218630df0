/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = [
  'lists-items',
  'locates-items',
  'refuses-too-many',
  'survives-unknown',
  'stdout-clean',
]

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  'tools-listed': 'The server lists four tools',
  'lists-items': 'the names of all items, one a line, in any order',
  'checks-stock': '`lamp: 12 in stock`',
  'locates-items': '`lamp: aisle 3`',
  'quotes-prices': '`2 lamp: 59.80 EUR`',
  'refuses-unknown': 'a `name` that is not in the list',
  'refuses-too-many': 'more pieces than are in stock',
  'survives-unknown': 'the next call is answered as if nothing had happened',
  handshake: 'The server answers `initialize`',
  'stdout-clean': 'stdout carries protocol messages and nothing else',
  'valid-messages': 'as the protocol’s schema describes it',
  'answers-once': 'Each request gets exactly one answer under its own id',
  'silent-notifications': 'Notifications get none',
  'unknown-method': 'An unknown method is answered with error `-32601`',
  'unknown-tool': 'A call of a tool that you do not have is never a success',
  'survives-junk': 'After a line that is no request, the server goes on answering',
}
