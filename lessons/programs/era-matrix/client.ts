import { Client, StreamableHTTPClientTransport, type VersionNegotiationMode } from '@modelcontextprotocol/client'
import { servers } from './servers.ts'

const modes: Record<string, VersionNegotiationMode> = { legacy: 'legacy', auto: 'auto', pin: { pin: '2026-07-28' } }

/** Every client against every server, and what they agreed on. `fetch` goes to the server's handler: no port is opened. */
for (const [mode, setting] of Object.entries(modes)) {
  for (const [kind, handle] of Object.entries(servers)) {
    const sent: string[] = []
    const transport = new StreamableHTTPClientTransport(new URL('https://converter.example.com/mcp'), {
      fetch: async (url, init) => {
        const request = new Request(url, init)
        const body = request.method === 'POST' ? ((await request.clone().json()) as { method: string }) : undefined
        sent.push(body?.method ?? request.method)
        const watchdog = setTimeout(() => {
          throw new Error(`The server ${kind} does not answer`)
        }, 5_000)
        return handle(request).finally(() => clearTimeout(watchdog))
      },
    })
    const client = new Client({ name: 'script', version: '1.0.0' }, { versionNegotiation: { mode: setting } })
    let outcome: string
    try {
      await client.connect(transport)
      await client.callTool({ name: 'hello' })
      outcome = `${client.getProtocolEra()} ${client.getNegotiatedProtocolVersion()}`
    } catch {
      outcome = 'fails'
    }
    console.log(`client ${mode}, server ${kind}: ${outcome}`)
    console.log(`  ${sent.join(', ')}`)
    await client.close()
  }
}
