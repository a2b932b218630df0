/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = ['prompts-listed', 'explain-message', 'review-message']

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  'prompts-listed': '`prompts/list` lists both, under exactly these names',
  'code-required': '`code` is declared as required in both',
  'language-optional': '`language` is declared in `explain_code`, and not as required',
  'explain-message': 'Each of them answers with one message, of the role `user`, whose content is a text',
  'review-message': 'Each of them answers with one message, of the role `user`, whose content is a text',
  'explain-holds-code': 'The text holds the code unchanged',
  'review-holds-code': 'The text holds the code unchanged',
  'names-language': 'Where a language is given, the text says it',
  'without-language': 'the text does not say `undefined` or `null` in its place',
  'refuses-missing-code': 'either prompt without `code`',
  'refuses-unknown': 'a prompt that you do not have',
  'error-code': 'Any error will do. If its code is not `-32602`, you get a warning',
  'fences-hold': 'nothing in the code should end that block',
  handshake: 'an MCP server named `code-helper`',
  'server-name': 'The server introduces itself as `code-helper`',
  'stdout-clean': 'stdout carries protocol messages and nothing else',
  'valid-messages': 'as the protocol’s schema describes it',
  'answers-once': 'Each request gets exactly one answer under its own id',
  'silent-notifications': 'Notifications get none',
  'unknown-method': 'An unknown method is answered with error `-32601`',
  'survives-junk': 'After a line that is no request, the server goes on answering',
}
