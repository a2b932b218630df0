/** All content compiles in strict TypeScript, against the real types of the pinned SDKs. */
import { expect, test } from 'vitest'
import { typeErrors } from './compile.ts'
import { loadMatrix } from './matrix.ts'

test('starters, solutions, right and broken servers have no type errors', async () => {
  expect(typeErrors(await loadMatrix())).toEqual([])
})

test('a type error is found, with its file and line', () => {
  const server = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'\nnew McpServer({ name: 1, version: '1' })\n`
  const errors = typeErrors([{ exercise: 'x', variant: 'broken/y', files: { 'server.ts': server } }])
  expect(errors).toEqual([
    expect.stringMatching(/^x\/broken\/y\/server\.ts:2: Type 'number' is not assignable to type 'string'/),
  ])
})
