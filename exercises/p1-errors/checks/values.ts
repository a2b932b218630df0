/** The tool, and the settings that may be read. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectBadArgument, showCall } from '../../shared/answers.ts'
import { findTool } from '../../shared/listing.ts'
import { expectStringArgument } from '../../shared/string-argument.ts'
import { judgeValue, KEYS, read, TOOL } from './settings.ts'

const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/server/tools'

export const valueChecks: readonly Check[] = [
  {
    id: 'tool-listed',
    title: 'Lists the tool read_setting',
    level: 'must',
    spec: { title: 'Tools › Listing tools', url: `${SPEC}#listing-tools` },
    async run(context) {
      await findTool(context, TOOL)
    },
  },
  {
    id: 'tool-schema',
    title: 'Declares the argument key: a string, required',
    level: 'must',
    spec: { title: 'Brief › The tool' },
    needs: ['tool-listed'],
    async run(context) {
      for (const key of KEYS) await expectStringArgument(context, TOOL, 'key', key)
    },
  },
  {
    id: 'reads-settings',
    title: 'Answers theme and language with their values, exactly',
    level: 'must',
    spec: { title: 'Brief › The tool' },
    needs: ['tool-listed'],
    async run(context) {
      // Several at once, in an order of chance: a server that keeps the key beside the call mixes them up.
      const keys = Array.from({ length: 4 }, () => context.random.pick(KEYS))
      await inOrder([...keys, ...KEYS].map(async (key) => judgeValue(context, key, await read(context, key))))
    },
  },
  {
    id: 'bad-argument',
    title: 'Refuses a call whose key is missing or no string',
    level: 'must',
    spec: { title: 'Tools › Error handling', url: `${SPEC}#error-handling` },
    needs: ['tool-listed'],
    async run(context) {
      // An array of one string reads like that string where it is used as a key.
      const calls = [{}, { key: context.random.int(1, 99) }, { key: null }, { key: ['theme'] }, { key: ['api_token'] }]
      await inOrder(
        calls.map(async (args) =>
          expectBadArgument(context, showCall(TOOL, args), 'key', await context.server.callTool(TOOL, args)),
        ),
      )
    },
  },
]
