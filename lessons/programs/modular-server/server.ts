/**
 * One code base, packaged as one server or as several. DOMAINS names the parts that this process carries:
 * all of them if it is not set, one for a server of that domain alone. Version 2 of the SDK.
 */
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { registerDocs } from './docs.ts'
import { registerIssues } from './issues.ts'

const domains = { issues: registerIssues, docs: registerDocs }

const carried = (process.env['DOMAINS'] ?? Object.keys(domains).join(',')).split(',')
for (const name of carried) {
  // A typing error here would start a server without tools, which looks healthy and is useless.
  if (!(name in domains)) throw new Error(`DOMAINS: there is no domain "${name}"`)
}

export default createMcpHandler(() => {
  const server = new McpServer({ name: `desk-${carried.join('-')}`, version: '1.0.0' })
  for (const [name, register] of Object.entries(domains)) if (carried.includes(name)) register(server)
  return server
})
