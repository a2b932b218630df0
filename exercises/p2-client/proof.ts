/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = [
  'lists-every-page',
  'only-what-is-offered',
  'timeout-initialize',
  'ends-without-tools',
  'ends-after-timeouts',
]

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  handshake:
    '`initialize` goes out first. When it has been answered, and not before, comes `notifications/initialized`',
  'fresh-ids': 'Every request has an `id` that you have not used before on this connection',
  'lists-every-page': 'List all pages of `tools/list`',
  'only-what-is-offered': 'Ask for nothing that the server’s capabilities do not name',
  'calls-a-tool': 'Call at least one of the listed tools',
  'arguments-fit': 'with arguments that fit its `inputSchema`',
  'prints-result': '`RESULT: ` and the text',
  'prints-tool-error': '`TOOL ERROR: ` and the text, in place of `RESULT`',
  'prints-protocol-error': '`PROTOCOL ERROR: ` and the code',
  'waits-long-enough': 'An answer that takes its time, but comes before the limit, is an answer like any other',
  'answers-ping': 'is answered with an empty result under that id',
  'ignores-the-rest': 'answers with an id that you do not wait for are ignored',
  'default-timeout': 'Where it is not set, that is 2000',
  'timeout-initialize': 'That holds for `initialize`',
  'timeout-list': 'for every page of `tools/list`',
  'timeout-call': 'and for the call',
  'late-answer': 'An answer that comes after `TIMEOUT` is too late: nothing is printed for it',
  'ends-by-itself': 'Your client ends by itself, with exit code 0',
  'ends-without-tools': 'when there is no tool to call',
  'ends-after-errors': 'after an error',
  'ends-after-timeouts': 'and after a timeout too',
  'stdout-clean': 'stdout carries protocol messages and nothing else',
  'valid-messages': 'as the protocol’s schema describes it',
  'answers-once': 'Requests of the server are answered once, under their own `id`',
}
