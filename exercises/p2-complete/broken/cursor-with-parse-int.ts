// Mistake: reads a cursor with parseInt, which takes the number that it begins with and lets the rest go.
// Trips: bad-cursor
// Replaces: resources.ts
import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js'
import { ErrorCode, ListResourcesRequestSchema, McpError } from '@modelcontextprotocol/sdk/types.js'
import { Refusal } from './refusal.ts'
import { mimeType, readText, textFiles } from './text.ts'

const PAGE = 50

/** Each name is encoded by itself, so that the slashes stay slashes. */
const toUri = (path: string): string => `file:///${path.split('/').map(encodeURIComponent).join('/')}`

function toPath(uri: URL): string {
  try {
    return decodeURIComponent(uri.pathname.slice(1))
  } catch {
    throw new McpError(ErrorCode.InvalidParams, `Resource ${uri} not found`)
  }
}

/** The entry of `contents`, and what a prompt embeds. A refusal becomes an error: here no model is waiting to read it. */
export async function fileContents(path: string) {
  try {
    return { uri: toUri(path), mimeType: mimeType(path), text: await readText(path) }
  } catch (error) {
    const reason = error instanceof Refusal ? error.message : 'The file could not be read'
    throw new McpError(ErrorCode.InvalidParams, reason)
  }
}

/** Paths for a host that helps its user to type one. The SDK sends the first 100, and how many there are. */
export async function completePath(start: string): Promise<string[]> {
  const paths: string[] = []
  for await (const path of textFiles((candidate) => candidate.startsWith(start))) paths.push(path)
  return paths
}

export function registerResources(server: McpServer): void {
  server.registerResource(
    'file',
    new ResourceTemplate('file:///{+path}', { list: undefined, complete: { path: completePath } }),
    { title: 'File', description: 'A text file of the workspace' },
    async (uri) => ({ contents: [{ ...(await fileContents(toPath(uri))), uri: uri.href }] }),
  )

  // McpServer's own list handler ignores cursors and sends everything at once. This one takes its place.
  server.server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
    const begin = params?.cursor === undefined ? 0 : Number.parseInt(params.cursor, 10)
    if (Number.isNaN(begin)) throw new McpError(ErrorCode.InvalidParams, 'Unknown cursor')
    const page = (await completePath('')).slice(begin)
    return {
      resources: page.slice(0, PAGE).map((path) => ({ uri: toUri(path), name: path, mimeType: mimeType(path) })),
      ...(page.length > PAGE && { nextCursor: String(begin + PAGE) }),
    }
  })
}
