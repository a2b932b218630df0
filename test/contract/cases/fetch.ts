/** Servers that export a web-standard handler: `export default { fetch(request) }`. */
import { contains, equal, ok, refuses, within } from './assert.ts'
import { LineReader, withContainer, start, withProgram } from './drive.ts'
import { FETCH_SERVER } from './fetch-server.ts'
import type { ContractCase } from './types.ts'

const ADDRESS = 'http://localhost:3000'

function post(path: string, body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request(ADDRESS + path, { method: 'POST', body, headers })
}

const get = (path: string, init?: RequestInit) => new Request(ADDRESS + path, init)

export const fetchCases: ContractCase[] = [
  {
    name: 'fetch: JSON both ways, methods, unknown paths',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const response = await process.fetch(post('/json', JSON.stringify({ text: 'é😀' })))
        equal(response.status, 200, 'status')
        equal(response.headers.get('content-type'), 'application/json', 'content type')
        equal(await response.json(), { got: { text: 'é😀' }, method: 'POST' }, 'body')
        const missing = await process.fetch(get('/absent'))
        equal([missing.status, await missing.text()], [404, 'Not Found'], 'an unknown path')
        const put = new Request(`${ADDRESS}/json`, { method: 'PUT', body: '1' })
        equal(await (await process.fetch(put)).json(), { got: 1, method: 'PUT' }, 'another method')
        equal(await (await process.fetch(get('/url?a=1&b=%C3%A9'))).text(), '?a=1&b=%C3%A9', 'the query')
      })
    },
  },
  {
    name: 'fetch: headers, status and status text both ways',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const response = await process.fetch(post('/headers', 'x', { 'X-Sent': 'a, b', 'content-type': 'text/x-own' }))
        equal([response.status, response.statusText], [202, 'Taken'], 'status')
        equal([response.headers.get('x-seen'), response.headers.get('x-type')], ['a, b', 'text/x-own'], 'headers')
        equal(await response.text(), '', 'no body')
        const empty = await process.fetch(get('/empty'))
        equal([empty.status, empty.body], [204, null], 'a response that may have no body')
      })
    },
  },
  {
    name: 'fetch: a body of 1 MB and bytes of every value',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const text = 'aé€😀'.repeat(104_858)
        equal(await (await process.fetch(post('/text', text))).text(), text.toUpperCase(), '1 MB')
        const bytes = Uint8Array.from({ length: 256 }, (_, value) => value)
        const back = new Uint8Array(await (await process.fetch(post('/bytes', bytes))).arrayBuffer())
        equal([...back], [...bytes].reverse(), 'bytes')
      })
    },
  },
  {
    name: 'fetch: a response that comes in pieces is seen in pieces',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const response = await process.fetch(get('/stream'))
        equal(response.headers.get('content-type'), 'text/event-stream', 'content type')
        const reader = response.body?.getReader()
        ok(reader, 'the response has no body')
        const pieces: string[] = []
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          pieces.push(new TextDecoder().decode(next.value))
        }
        equal(
          pieces,
          Array.from({ length: 5 }, (_, count) => `data: ${count}\n\n`),
          'pieces',
        )
      })
    },
  },
  {
    name: 'fetch: a body that nobody reads on is cancelled in the server',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const lines = new LineReader(process.stdout)
        const response = await process.fetch(get('/endless'))
        const reader = response.body?.getReader()
        ok(reader, 'the response has no body')
        const { value } = await reader.read()
        ok(value && value.length > 0, 'nothing came')
        await reader.cancel()
        equal(await within(3_000, lines.next(), 'word of it on stdout'), 'cancelled', 'stdout')
      })
    },
  },
  {
    name: "fetch: the caller's abort reaches request.signal",
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const lines = new LineReader(process.stdout)
        const abort = new AbortController()
        const answer = process.fetch(get('/wait', { signal: abort.signal })).then(
          () => 'answered',
          (error: Error) => error.name,
        )
        equal(await lines.next(), 'waiting', 'stdout')
        abort.abort()
        equal(await answer, 'AbortError', 'the outcome')
        equal(await within(3_000, lines.next(), 'word of it on stdout'), 'aborted', 'stdout')
        equal((await process.fetch(get('/empty'))).status, 204, 'the next request')
      })
    },
  },
  {
    name: 'fetch: requests at the same time overtake each other',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const lines = new LineReader(process.stdout)
        const answers = new Map<string, Promise<string>>()
        for (const name of ['a', 'b', 'c']) {
          const answer = process.fetch(get(`/gate?name=${name}`)).then((response) => response.text())
          answers.set(name, answer)
          equal(await lines.next(), `waits ${name}`, 'stdout')
        }
        for (const name of ['c', 'a', 'b']) {
          equal(await (await process.fetch(get(`/open?name=${name}`))).text(), 'opened', 'a request meanwhile')
          equal(
            await within(3_000, answers.get(name) ?? Promise.resolve(''), `the answer to ${name}`),
            name,
            'the answer',
          )
        }
        const many = Array.from({ length: 50 }, async (_, n) =>
          (await process.fetch(post('/text', `body ${n}`))).text(),
        )
        equal(
          await Promise.all(many),
          Array.from({ length: 50 }, (_, n) => `BODY ${n}`),
          'fifty at once',
        )
      })
    },
  },
  {
    name: 'fetch: an error in the handler is status 500, its stack is on stderr, and the server lives on',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const errors = new LineReader(process.stderr)
        const expectations = [
          ['/throw', 'Error: handler failed'],
          ['/reject', 'TypeError: handler rejected'],
          ['/nothing', 'TypeError: The fetch handler must return a Response; it returned undefined.'],
        ] as const
        for (const [path, text] of expectations) {
          const response = await process.fetch(get(path))
          equal([response.status, await response.text()], [500, 'Internal Server Error'], path)
          let line = await within(3_000, errors.next(), `stderr for ${path}`)
          while (line !== null && !line.includes(text)) line = await within(3_000, errors.next(), `${text} on stderr`)
          contains(line ?? '', text, `stderr for ${path}`)
        }
        equal((await process.fetch(get('/empty'))).status, 204, 'the next request')
      })
    },
  },
  {
    name: 'fetch: a body that breaks off is an error for its reader',
    async run(context) {
      await withProgram(context, FETCH_SERVER, async (process) => {
        const response = await process.fetch(get('/broken'))
        const outcome = await response.text().then(
          (text) => `read ${text}`,
          () => 'broken off',
        )
        equal(outcome, 'broken off', 'the body')
        equal((await process.fetch(get('/empty'))).status, 204, 'the next request')
      })
    },
  },
  {
    name: 'fetch: a module without a handler refuses',
    async run(context) {
      for (const source of [
        `process.stdin.resume()`,
        `process.stdin.resume()\nexport default { name: 'no handler' }`,
        `process.stdin.resume()\nexport default null`,
        `process.stdin.resume()\nexport function fetch() { return new Response() }`,
      ]) {
        await withProgram(context, source, async (process) => {
          const error = await refuses(within(5_000, process.fetch(get('/')), 'the refusal'), 'fetch', source)
          contains(error.message, 'fetch', 'the sentence')
        })
      }
    },
  },
  {
    name: 'fetch: after the end, and when the program ends midway, it is refused',
    async run(context) {
      await withContainer(context, async (container) => {
        const process = await start(container, FETCH_SERVER)
        const lines = new LineReader(process.stdout)
        const waiting = process.fetch(get('/wait')).then(
          () => 'answered',
          (error: { kind?: string }) => error.kind,
        )
        equal(await lines.next(), 'waiting', 'stdout')
        await refuses(within(5_000, process.fetch(get('/exit')), 'the end'), 'fetch', 'a handler that ends the program')
        equal(await waiting, 'fetch', 'another request that waits')
        equal(await process.exited, { code: 9, reason: 'exit' }, 'exit')
        await refuses(process.fetch(get('/empty')), 'fetch', 'a request after the end')
        const failing = await start(container, `throw new Error('at import')\nexport default { fetch() {} }`)
        await refuses(
          within(5_000, failing.fetch(get('/')), 'the refusal'),
          'fetch',
          'a program that crashes at import',
        )
        equal((await failing.exited).reason, 'crashed', 'reason')
      })
    },
  },
  {
    name: 'fetch: a request waits for the top-level await of the entry',
    async run(context) {
      await withProgram(
        context,
        `const greeting: string = await new Promise((resolve) => setTimeout(resolve, 50, 'ready'))
         export default { greeting, fetch(this: { greeting: string }) { return new Response(this.greeting) } }`,
        async (process) => {
          equal(await (await process.fetch(get('/'))).text(), 'ready', 'the answer')
        },
      )
    },
  },
  {
    name: 'fetch: a server with a handler stays until it is killed, stdin ended or not',
    async run(context) {
      await withProgram(context, `export default { fetch: () => new Response('here') }`, async (process) => {
        await process.stdin.close()
        const winner = await Promise.race([
          process.exited.then(() => 'ended'),
          new Promise((resolve) => setTimeout(resolve, 200, 'running')),
        ])
        equal(winner, 'running', 'after 200 ms')
        equal(await (await process.fetch(get('/'))).text(), 'here', 'the answer')
        process.kill()
        equal((await process.exited).reason, 'killed', 'reason')
      })
    },
  },
  {
    name: 'fetch: stdout and stdin work beside it',
    async run(context) {
      await withProgram(
        context,
        `process.stdin.on('data', (chunk) => process.stdout.write(chunk))
         export default { fetch: async (request: Request) => { console.log('seen'); return new Response(await request.text()) } }`,
        async (process) => {
          const lines = new LineReader(process.stdout)
          const writer = process.stdin.getWriter()
          await writer.write('first\n')
          equal(await lines.next(), 'first', 'the echo')
          equal(await (await process.fetch(post('/', 'body'))).text(), 'body', 'the answer')
          equal(await lines.next(), 'seen', 'stdout')
        },
      )
    },
  },
]
