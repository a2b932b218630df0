import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-http',
  kind: 'http',
  part: 2,
  title: 'Over HTTP',
  summary: 'Serve three tools over Streamable HTTP, to ten clients at once, and to nobody who should not have them.',
  chapter: { number: 13, slug: 'transports', title: 'Transports' },
  entry: 'server.ts',
  minutes: 45,
  hints: [
    `Two pieces of work. First **let the SDK answer**: it knows how a message comes in and how its answer goes out, as soon as a
server has a transport. Mind that nothing may be kept between requests, so each request gets a server and a transport of its own.
That alone turns the upper half of the checks green.

Then **keep the doors**. Every door looks at the head of the request (path, Origin, token, method) and either returns a response
of its own or lets the request pass. Look at each value as a whole: what merely begins right is wrong.`,

    `**Answering.** The transport for a function from \`Request\` to \`Response\` is \`WebStandardStreamableHTTPServerTransport\`, from
\`@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js\`. Without \`sessionIdGenerator\` it has no sessions; such a
transport serves one request, and a server has one transport. \`await server.connect(transport)\`, then
\`return transport.handleRequest(request)\`. It answers notifications with 202 and broken JSON with 400 by itself.

**The doors**, each with its status:

- path: \`new URL(request.url).pathname\`, 404
- Origin: absent is fine; otherwise compare \`new URL(origin).hostname\` with a list of your own names, 403
- token: the whole header \`authorization\`, 401, with \`www-authenticate\`
- method: everything but POST, 405. The transport would open a stream for a GET

**Size.** The transport takes \`maxRequestBodySize\`, in bytes. Without the SDK, read \`request.body\` piece by piece and count: a
client need not say how long its body is, and need not say the truth.`,

    `Nearly all of it:

\`\`\`ts
const refuse = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers })

export default {
  async fetch(request: Request): Promise<Response> {
    if (new URL(request.url).pathname !== '/mcp') return refuse(404)
    // Here: the Origin, 403. It may be absent.
    if (request.headers.get('authorization') !== \`Bearer \${process.env.MCP_TOKEN}\`)
      return refuse(401, { 'www-authenticate': 'Bearer' })
    if (request.method !== 'POST') return refuse(405)

    const transport = new WebStandardStreamableHTTPServerTransport({ maxRequestBodySize: 1_048_576 })
    await createServer().connect(transport)
    return transport.handleRequest(request)
  },
}
\`\`\`

For the Origin:

\`\`\`ts
const ownNames = ['localhost', '127.0.0.1']
const origin = request.headers.get('origin')
if (origin !== null && !(URL.canParse(origin) && ownNames.includes(new URL(origin).hostname))) return refuse(403)
\`\`\`

A server that is reachable from elsewhere compares the token in constant time, as the solution does.`,
  ],
}

export default exercise
