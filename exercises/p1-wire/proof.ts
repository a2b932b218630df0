/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = ['tools-capability', 'answers-ping', 'lists-echo']

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  'protocol-version': 'The version is the one asked for if you serve it, else one that you do serve',
  'unknown-version': 'A version that does not exist is no error',
  'tools-capability': '`capabilities` holds `tools`',
  'answers-ping': '`ping` is answered with an empty result',
  'lists-echo': '`tools/list` lists `echo`, with an input schema that allows',
  'echoes-text': 'answers with a text block that holds the `text` unchanged',
  'echoes-every-character':
    'spaces, line breaks, quotes, backslashes, control characters, letters of every script, emoji',
  'many-in-flight': 'Many requests are under way at once',
  'call-without-name': '`tools/call` without a `name`, or without `params`',
  'bad-argument': '`echo` with a `text` that is missing or no string',
  'split-lines': 'A message may arrive in several chunks, cut anywhere',
  'split-characters': 'in the middle of a character too',
  'joined-lines': 'Several messages may arrive in one chunk, with the beginning of the next behind them',
  'carriage-returns': 'A line may end in `\\r\\n`',
  'large-message': 'A line may have up to 1 MB (1,000,000 bytes)',
  'id-types': 'the `id` keeps its type',
  'junk-lines': 'A line that is no JSON, or empty, does no harm',
  handshake: '`initialize` is answered with `protocolVersion`, `capabilities` and `serverInfo`',
  'server-name': '`serverInfo.name` is `wire`',
  'stdout-clean': 'stdout carries protocol messages and nothing else',
  'valid-messages': 'as the protocol’s schema describes it',
  'answers-once': 'Each request gets exactly one answer, under its own `id`',
  'silent-notifications': 'Notifications, messages without an `id`, get no answer',
  'unknown-method': 'a method that you do not have',
  'unknown-tool': 'a tool that you do not have',
  'survives-junk': 'After JSON that is no request, the server goes on answering',
}
