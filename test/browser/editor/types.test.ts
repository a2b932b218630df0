import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileTree } from '../../../lib/container/types.ts'
import { loadMatrix } from '../../content/matrix.ts'
import { sample } from '../../sample.ts'
import { hydrated, useEditorPage } from './fixture.ts'

const harness = useEditorPage('file')

const v1 = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { z } from 'zod'
import { add } from './add.js'

const server = new McpServer({ name: 'x', version: '1' })
server.registerTool(
  'add',
  { description: 'Adds', inputSchema: { a: z.number(), b: z.number().optional() } },
  async ({ a, b }) => ({ content: [{ type: 'text', text: String(add(a, b ?? 0)) }] }),
)
server.registerResource('n', 'n://a', { mimeType: 'text/plain' }, (uri) => ({ contents: [{ uri: uri.href, text: 'a' }] }))
server.registerPrompt('p', { argsSchema: { code: z.string() } }, ({ code }) => ({
  messages: [{ role: 'user', content: { type: 'text', text: code } }],
}))
await server.connect(new StdioServerTransport())
`

const v2 = `import { McpServer } from '@modelcontextprotocol/server'
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import * as z from 'zod/v4'
import { add } from './add.ts'

const server = new McpServer({ name: 'x', version: '1' })
server.registerTool(
  'add',
  { description: 'Adds', inputSchema: z.object({ a: z.number(), b: z.number() }) },
  async ({ a, b }) => ({ content: [{ type: 'text', text: String(add(a, b)) }] }),
)
await server.connect(new StdioServerTransport())
`

const plain = `import { Buffer } from 'node:buffer'
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import * as fs from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { EOL } from 'node:os'
import path, { join } from 'node:path'
import process from 'node:process'
import readline from 'node:readline'
import { Readable, pipeline } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inspect, promisify } from 'node:util'
import data from './data.json' with { type: 'json' }
import { greet } from './greet.js'

const decoder = new StringDecoder('utf8')
let rest = ''
process.stdin.on('data', (chunk: Buffer) => {
  rest += decoder.write(chunk)
  for (let at = rest.indexOf('\\n'); at >= 0; at = rest.indexOf('\\n')) {
    const line = rest.slice(0, at)
    rest = rest.slice(at + 1)
    try {
      const message = JSON.parse(line) as { id?: string | number; method?: string }
      if (message.id !== undefined) process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: message.id, result: {} }) + '\\n')
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  }
})
const here = path.dirname(fileURLToPath(import.meta.url))
const root = process.env['SEARCH_ROOT'] ?? here
for (const entry of await readdir(root, { withFileTypes: true })) {
  console.error(join(root, entry.name), entry.isSymbolicLink(), (await readFile(join(root, entry.name))).byteLength, EOL)
}
console.error(createHash('sha256').update('x').digest('hex'), createHmac('sha256', 'k').update('x').digest('base64'), randomUUID())
const emitter = new EventEmitter<{ done: [number] }>()
void once(emitter, 'done').then(([value]) => console.error(value))
pipeline(Readable.from(['a']), process.stderr, (error) => error && console.error(inspect(error)))
void promisify(fs.stat)(root)
await later(1)
readline.createInterface({ input: process.stdin }).on('line', (line) => console.error(line.trim()))
const stream = new ReadableStream<string>({ start: (controller) => controller.close() })
for await (const text of stream) console.error(text.toUpperCase(), structuredClone(data).n.toFixed(), greet('x'))
export default {
  async fetch(request: Request): Promise<Response> {
    const url = new URL(request.url)
    const body: unknown = await request.json().catch(() => undefined)
    return Response.json({ url: url.href, body, at: performance.now() }, { headers: new Headers({ a: 'b' }) })
  },
}
`

const helpers = {
  'add.ts': 'export const add = (a: number, b: number): number => a + b\n',
  'greet.js': '/** @param {string} name */\nexport function greet(name) {\n  return `Hello ${name}`\n}\n',
  'data.json': '{"n": 1}',
}

/** Every program of the exercises that is right, or a right start: start, solution, and the other right servers. */
const right = (await loadMatrix()).filter(
  ({ entry, variant }) => entry.endsWith('.ts') && !variant.startsWith('broken/'),
)
const programs = sample(right, 12).map(
  ({ exercise, variant, files }) => [`${exercise}/${variant}`, texts(files)] as const,
)

function texts(files: FileTree): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).filter((file): file is [string, string] => typeof file[1] === 'string'),
  )
}

let page: Page

/** One page for all: its worker knows the libraries after the first look. */
async function start(): Promise<void> {
  ;({ page } = await harness.open({ files: { 'server.ts': '' } }))
  await hydrated(page)
  await page.getByText('No type problems').waitFor()
}

/** What the editor has against the files. */
async function complaints(files: Readonly<Record<string, string>>): Promise<string> {
  await page.evaluate(async (next) => {
    const checked = new Promise<void>((resolve) => {
      const observer = new PerformanceObserver((list) => {
        if (list.getEntriesByName('workbook:types-checked').length > 0) resolve()
      })
      observer.observe({ type: 'mark' })
    })
    await globalThis.harness?.exercise.replace(next, 'manual')
    await checked
  }, files)
  const list = page.getByRole('list', { name: 'Type problems', includeHidden: true })
  await page.getByText(/^(No|\d+) type problems?$/).waitFor()
  return (await list.count()) === 0 ? '' : ((await list.textContent()) ?? '')
}

beforeAll(start)

describe('the editor has nothing against', () => {
  it('a server made with the SDK', async () => {
    expect(await complaints({ 'server.ts': v1, ...helpers })).toBe('')
  })

  it('a server made with version 2 of the SDK', async () => {
    expect(await complaints({ 'server.ts': v2, ...helpers })).toBe('')
  })

  it('a server made of Node’s modules alone', async () => {
    expect(await complaints({ 'server.ts': plain, ...helpers })).toBe('')
  })

  it.each(programs)('%s', async (_, files) => {
    expect(await complaints(files)).toBe('')
  })
})

describe('the editor objects to', () => {
  it.each([
    ['a wrong argument', "server.registerTool('x', { inputSchema: { a: z.number() } }, ({ a }) => a.length)", 'length'],
    ['a module that is not there', "import express from 'express'", "Cannot find module 'express'"],
    ['a browser’s global', 'document.title', "Cannot find name 'document'"],
    ['what strict mode forbids', 'function f(x) { return x }', 'implicitly has an'],
  ])('%s', async (_, code, sentence) => {
    expect(await complaints({ 'server.ts': `${v1}${code}\n`, ...helpers })).toContain(sentence)
  })
})
