import { Client, InMemoryTransport, type Tool } from '@modelcontextprotocol/client'
import { fingerprint } from './fingerprint.ts'
import { harbour } from './harbour.ts'

// #region list
/** Asks a server for its tools, and calls none of them. */
async function toolsOf(release: '1.0.0' | '1.1.0'): Promise<Tool[]> {
  const [ours, theirs] = InMemoryTransport.createLinkedPair()
  const client = new Client({ name: 'tool-pins', version: '1.0.0' })
  await Promise.all([harbour(release).connect(theirs), client.connect(ours)])
  const { tools } = await client.listTools()
  await client.close()
  return tools
}
// #endregion

// #region review
/** What the server says about its tool. A claim, not a guarantee: read it, then read the code. */
function claims(tool: Tool): string {
  const hints = tool.annotations ?? {}
  if (hints.readOnlyHint) return 'says it only reads'
  // Without annotations the specification's defaults hold, and they assume the worse.
  return (hints.destructiveHint ?? true) ? 'may destroy' : 'writes, says it destroys nothing'
}

console.log('Reviewed today:')
const pins = new Map<string, string>()
for (const tool of await toolsOf('1.0.0')) {
  pins.set(tool.name, fingerprint(tool))
  console.log(`  ${tool.name} (${claims(tool)}) ${pins.get(tool.name)}\n    ${tool.description}`)
}
// #endregion

// #region compare
console.log('\nAfter an update:')
for (const tool of await toolsOf('1.1.0')) {
  const pinned = pins.get(tool.name)
  if (pinned === fingerprint(tool)) console.log(`  ${tool.name}: unchanged`)
  else console.log(`  ${tool.name}: ${pinned ? 'CHANGED' : 'NEW'}, ask again before use\n    ${tool.description}`)
}
// #endregion
