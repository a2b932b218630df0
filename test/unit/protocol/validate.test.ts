import { describe, expect, it } from 'vitest'
import { RESULT_OF } from '../../../lib/protocol/results.ts'
import { HANDSHAKE_REVISIONS } from '../../../lib/protocol/revisions.ts'
import schemas from '../../../lib/protocol/schemas.generated.json' with { type: 'json' }
import { validateServerMessage } from '../../../lib/protocol/validate.ts'

const revision = '2025-11-25'
const result = (value: unknown) => ({ jsonrpc: '2.0', id: 1, result: value })
const problems = (message: unknown, method?: string) =>
  validateServerMessage(message, { revision, ...(method ? { method } : {}) })

it.each(['2025-03-26', '2025-06-18', '2025-11-25'] as const)('has a definition of every result in %s', (revision) => {
  const schema = schemas[revision]
  const definitions = '$defs' in schema ? schema.$defs : schema.definitions
  expect(Object.keys(definitions)).toEqual(expect.arrayContaining(Object.values(RESULT_OF)))
})

describe('lawful messages', () => {
  it.each([
    ['an empty result with extra keys', result({ extra: 1 }), 'ping'],
    ['text', result({ content: [{ type: 'text', text: 'x', more: true }], also: 1 }), 'tools/call'],
    ['a resource link', result({ content: [{ type: 'resource_link', uri: 'a b', name: 'x' }] }), 'tools/call'],
    ['a failed tool without text', result({ content: [], isError: true }), 'tools/call'],
    [
      'contents with parameters',
      result({ contents: [{ uri: 'notes://a', mimeType: 'text/plain; charset=utf-8', text: '' }] }),
      'resources/read',
    ],
    ['an error without an id', { jsonrpc: '2.0', error: { code: -32700, message: 'x' } }, undefined],
    [
      'an error whose id is null',
      { jsonrpc: '2.0', id: null, error: { code: -32700, message: 'x', data: [1] } },
      undefined,
    ],
    ['an unknown notification', { jsonrpc: '2.0', method: 'notifications/own', params: { any: 1 } }, undefined],
    ['a ping', { jsonrpc: '2.0', id: 'own-1', method: 'ping' }, undefined],
    ['a result of an unknown method', result({ any: 1 }), 'own/method'],
  ])('%s', (_, message, method) => {
    expect(problems(message, method)).toEqual([])
  })

  it.each(HANDSHAKE_REVISIONS)('what SDK v1 lists, in revision %s', (revision) => {
    const tool = {
      name: 'add',
      title: 'Add',
      inputSchema: {
        $schema: 'http://json-schema.org/draft-07/schema#',
        type: 'object',
        properties: { a: { type: 'number' } },
        required: ['a'],
      },
      annotations: { readOnlyHint: true },
      execution: { taskSupport: 'forbidden' },
    }
    expect(validateServerMessage(result({ tools: [tool] }), { revision, method: 'tools/list' })).toEqual([])
  })
})

describe('faults, each said in a sentence', () => {
  it.each<[string, unknown, string | undefined, string]>([
    [
      'a number for a text',
      result({ content: [{ type: 'text', text: 5 }] }),
      'tools/call',
      'result.content[0].text is of type number; it must be of type string.',
    ],
    [
      'a made-up block',
      result({ content: [{ type: 'txt', text: '5' }] }),
      'tools/call',
      'result.content[0].type is "txt"; it must be one of text, image, audio, resource_link, resource.',
    ],
    [
      'a bare string',
      result({ content: 'hello' }),
      'tools/call',
      'result.content is of type string; it must be of type array.',
    ],
    ['no content', result({}), 'tools/call', 'result has no "content".'],
    [
      'a content block among the contents of a resource',
      result({ contents: [{ type: 'text', text: 'x' }] }),
      'resources/read',
      'result.contents[0] fits none of the forms that the schema allows here.',
    ],
    [
      'contents without text',
      result({ contents: [{ uri: 'notes://a' }] }),
      'resources/read',
      'result.contents[0] has no "text".',
    ],
    [
      'a tool without a schema',
      result({ tools: [{ name: 'a' }] }),
      'tools/list',
      'result.tools[0] has no "inputSchema".',
    ],
    [
      'no version',
      result({ protocolVersion: revision, capabilities: {}, serverInfo: { name: 'x' } }),
      'initialize',
      'result.serverInfo has no "version".',
    ],
    [
      'a made-up level',
      { jsonrpc: '2.0', method: 'notifications/message', params: { level: 'loud', data: 1 } },
      undefined,
      'message.params.level must be one of alert, critical, debug, emergency, error, info, notice, warning.',
    ],
    ['no jsonrpc', { id: 1, result: {} }, 'ping', 'The message has no "jsonrpc": "2.0".'],
    [
      'result and error',
      { jsonrpc: '2.0', id: 1, result: {}, error: { code: 1, message: '' } },
      'ping',
      'An answer has either "result" or "error", not both.',
    ],
    [
      'a result without an id',
      { jsonrpc: '2.0', result: {} },
      'ping',
      'A result needs the "id" of its request, a string or a whole number.',
    ],
    [
      'an error code in words',
      { jsonrpc: '2.0', id: 1, error: { code: 'x', message: 'y' } },
      'ping',
      'error.code must be a whole number.',
    ],
    ['a result that is no object', result('ok'), 'ping', '"result" must be an object.'],
    ['an array', [], undefined, 'The line holds an array: the protocol has no batches since revision 2025-06-18.'],
    ['a number', 42, undefined, 'The line holds JSON, but no JSON-RPC message: that is an object.'],
    [
      'neither',
      { jsonrpc: '2.0', id: 1 },
      undefined,
      'The message has no "method", no "result" and no "error", so it is no JSON-RPC message.',
    ],
  ])('%s', (_, message, method, sentence) => {
    expect(problems(message, method)).toEqual([sentence])
  })
})
