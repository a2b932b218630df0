/** A server with a route for everything that the cases about fetch ask of a handler. */
export const FETCH_SERVER = `
interface Route { (request: Request): Response | Promise<Response> }

const gates = new Map<string, () => void>()

const routes: Record<string, Route> = {
  '/json': async (request) => Response.json({ got: await request.json(), method: request.method }),
  '/text': async (request) => new Response((await request.text()).toUpperCase(), { headers: { 'content-type': 'text/plain' } }),
  '/headers': (request) =>
    new Response(null, {
      status: 202,
      statusText: 'Taken',
      headers: [['x-seen', request.headers.get('x-sent') ?? 'nothing'], ['x-type', request.headers.get('content-type') ?? 'nothing']],
    }),
  '/url': (request) => new Response(new URL(request.url).search),
  '/empty': () => new Response(null, { status: 204 }),
  '/bytes': async (request) => {
    const bytes = new Uint8Array(await request.arrayBuffer())
    return new Response(bytes.reverse())
  },
  '/stream': () => {
    let count = 0
    return new Response(
      new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 1))
          if (count === 5) return controller.close()
          controller.enqueue(new TextEncoder().encode(\`data: \${count++}\\n\\n\`))
        },
      }),
      { headers: { 'content-type': 'text/event-stream' } },
    )
  },
  '/endless': (request) => {
    request.signal.addEventListener('abort', () => console.log('signal'))
    return new Response(
      new ReadableStream({
        pull(controller) { controller.enqueue(new TextEncoder().encode('x'.repeat(1000))) },
        cancel() { console.log('cancelled') },
      }),
    )
  },
  '/wait': (request) =>
    new Promise(() => {
      console.log('waiting')
      request.signal.addEventListener('abort', () => console.log('aborted'))
    }),
  '/gate': (request) =>
    new Promise((resolve) => {
      const name = new URL(request.url).searchParams.get('name') ?? ''
      gates.set(name, () => resolve(new Response(name)))
      console.log('waits', name)
    }),
  '/open': (request) => {
    gates.get(new URL(request.url).searchParams.get('name') ?? '')?.()
    return new Response('opened')
  },
  '/broken': () =>
    new Response(
      new ReadableStream({
        start(controller) { controller.enqueue(new TextEncoder().encode('begin')) },
        pull(controller) { controller.error(new Error('midway')) },
      }),
    ),
  '/throw': () => { throw new Error('handler failed') },
  '/reject': async () => { await null; throw new TypeError('handler rejected') },
  '/nothing': () => undefined as unknown as Response,
  '/exit': () => process.exit(9),
}

export default {
  fetch(request: Request): Response | Promise<Response> {
    const route = routes[new URL(request.url).pathname]
    return route ? route(request) : new Response('Not Found', { status: 404 })
  },
}
`
