/** What each part of the recorded messages does; test/unit/interactive holds every path to the recording. */
import type { Era } from './types.ts'

export interface PartNote {
  /** Keys from the message's root to the part. */
  readonly path: readonly string[]
  readonly text: string
}

export interface MessageNote {
  /** What the message is for, in one sentence. */
  readonly about: string
  readonly parts: readonly PartNote[]
}

const META = 'io.modelcontextprotocol/'

const part = (path: string, text: string): PartNote => ({ path: path.split(' '), text })

const REQUEST = [
  part('jsonrpc', 'JSON-RPC 2.0: the same in every message, of both eras.'),
  part('id', 'Makes this a request. The answer carries the same id; that is all that ties the two together.'),
]
const ANSWER_ID = part('id', 'The id of the request that this answers.')
const REVISION_AGAIN = part(
  `params _meta ${META}protocolVersion`,
  'The revision, again: every request names it, so any replica can answer without having seen the one before.',
)
const CAPABILITIES_AGAIN = part(
  `params _meta ${META}clientCapabilities`,
  'What this client can be asked for, for this request. Empty: nothing. The key must be there all the same.',
)
const CLIENT_INFO = part(
  `params _meta ${META}clientInfo`,
  'Who is calling, by its own account: for logs and displays, never for decisions.',
)
const COMPLETE = part('result resultType', 'The answer is whole. The other core value is `input_required`.')
const SERVER_INFO = part(`result _meta ${META}serverInfo`, 'Who answered, by its own account; here on every result.')
const TOOL = [
  part('result tools', 'Each tool with its name, what it does, and the JSON Schema of its arguments.'),
  part('result tools 0 inputSchema', 'What the host hands to the model, so that it knows how to call the tool.'),
]
const CONTENT = part('result content', 'What the tool says: a list of blocks. No `isError`, so the call went well.')

export const NOTES: Readonly<Record<Era, readonly MessageNote[]>> = {
  legacy: [
    {
      about: 'The client opens the conversation and says which revision it would like to speak.',
      parts: [
        ...REQUEST,
        part('method', 'The first request of every conversation up to revision 2025-11-25.'),
        part('params protocolVersion', 'The revision that the client would like, usually the newest that it knows.'),
        part('params capabilities', 'What the server may ask of the client. Empty: no elicitation, sampling or roots.'),
        part('params clientInfo', 'Name and version of the client, for logs and displays.'),
      ],
    },
    {
      about: 'The server settles the revision and says what it offers.',
      parts: [
        ANSWER_ID,
        part(
          'result protocolVersion',
          'Settled for the whole conversation. Had the server not known the revision, it would name another one here.',
        ),
        part('result capabilities', 'What the server offers: tools, and word when their list changes. No resources.'),
        part('result serverInfo', 'Name and version of the server.'),
      ],
    },
    {
      about: 'The client says that it is ready. Only now does the work begin.',
      parts: [part('method', 'A notification: it has no id, and nothing comes back.')],
    },
    {
      about: 'The client asks which tools there are.',
      parts: [
        ...REQUEST,
        part(
          'method',
          'No `params`: revision and capabilities were settled by the handshake, and the server remembers.',
        ),
      ],
    },
    { about: 'The server lists its tools.', parts: [ANSWER_ID, ...TOOL] },
    {
      about: 'The client calls a tool for the model.',
      parts: [
        ...REQUEST,
        part('params name', 'Which tool.'),
        part('params arguments', 'What the model filled in. The server checks it against the schema.'),
      ],
    },
    { about: 'The tool’s answer, which the host gives to the model.', parts: [ANSWER_ID, CONTENT] },
  ],
  modern: [
    {
      about:
        'The client may ask what the server speaks and offers. It can also leave this out and begin with the work.',
      parts: [
        ...REQUEST,
        part('method', 'Every server must answer this; no client need ask. Nothing is settled by it.'),
        part('params _meta', 'Travels with every request: there is no handshake that the server could remember.'),
        part(`params _meta ${META}protocolVersion`, 'The revision of this request.'),
        CLIENT_INFO,
        CAPABILITIES_AGAIN,
      ],
    },
    {
      about: 'The server says what it speaks and offers.',
      parts: [
        ANSWER_ID,
        part('result supportedVersions', 'The modern revisions that the server speaks. The client picks one of them.'),
        part('result capabilities', 'What the server offers, as in the handshake of old.'),
        COMPLETE,
        part('result ttlMs', 'How many milliseconds the answer stays fresh. 0: ask again next time.'),
        part('result cacheScope', 'Who may share a kept copy. Private: only the same authorization context.'),
        SERVER_INFO,
      ],
    },
    {
      about: 'The client asks which tools there are. This could have been the first message.',
      parts: [...REQUEST, REVISION_AGAIN, CLIENT_INFO, CAPABILITIES_AGAIN],
    },
    {
      about: 'The server lists its tools, and says how long the list may be kept.',
      parts: [
        ANSWER_ID,
        ...TOOL,
        COMPLETE,
        part('result ttlMs', 'Lists say how long they stay fresh; here, not at all.'),
        part('result cacheScope', 'Private, since a list may depend on who asks.'),
        SERVER_INFO,
      ],
    },
    {
      about: 'The client calls a tool for the model. Another replica may answer than before.',
      parts: [
        ...REQUEST,
        REVISION_AGAIN,
        CAPABILITIES_AGAIN,
        part('params name', 'Which tool. Over HTTP the header `Mcp-Name` says the same.'),
        part('params arguments', 'What the model filled in.'),
      ],
    },
    {
      about: 'The tool’s answer. The content is the same as in the other era; what is around it says more.',
      parts: [ANSWER_ID, CONTENT, COMPLETE, SERVER_INFO],
    },
  ],
}
