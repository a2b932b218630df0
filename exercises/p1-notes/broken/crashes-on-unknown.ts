// Mistake: does not look whether there is a note before it uses it.
// Trips: refuses-unknown
import { createInterface } from 'node:readline'

const notes = new Map([
  ['meeting', 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n'],
  ['todo', '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes'],
  ['ideas', 'A bench on the hill: “sit here” → look west 🌇\n\n\n'],
])

type Json = Record<string, unknown>

function outcome(method: string, params: Json): Json {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: '2025-11-25',
          capabilities: { resources: {}, completions: {} },
          serverInfo: { name: 'notes', version: '1.0.0' },
        },
      }
    case 'ping':
      return { result: {} }
    case 'resources/list': {
      const about = { description: 'A note', mimeType: 'text/plain' }
      return { result: { resources: [...notes.keys()].map((name) => ({ uri: `notes://${name}`, name, ...about })) } }
    }
    case 'resources/templates/list':
      return { result: { resourceTemplates: [{ name: 'note', uriTemplate: 'notes://{name}' }] } }
    case 'resources/read': {
      const text = notes.get(String(params['uri']).replace('notes://', ''))
      return { result: { contents: [{ uri: params['uri'], text: text!.toString() }] } }
    }
    case 'completion/complete':
      return { result: { completion: { values: [...notes.keys()] } } }
    default:
      return { error: { code: -32601, message: 'Method not found' } }
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  let message: Json
  try {
    message = Object(JSON.parse(line)) as Json
  } catch {
    return
  }
  const { id, method, params } = message
  if (typeof method !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return
  const answer = { jsonrpc: '2.0', id, ...outcome(method, Object(params) as Json) }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
})
