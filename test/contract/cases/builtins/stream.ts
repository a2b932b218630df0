import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const stream: ContractCase[] = [
  builtinCase(
    'node:stream',
    'Readable, Transform, Writable, pipeline, backpressure',
    `import { PassThrough, Readable, Transform, Writable, Duplex, pipeline as withCallback } from 'node:stream'
     import { finished, pipeline } from 'node:stream/promises'
     const upper = new Transform({ transform(chunk, _encoding, done) { done(null, String(chunk).toUpperCase()) }, flush(done) { this.push('!'); done() } })
     const parts: string[] = []
     const sink = new Writable({ decodeStrings: false, write(chunk, encoding, done) { parts.push(typeof chunk + ':' + chunk); setImmediate(done) } })
     await pipeline(Readable.from(['a', 'b', 'c']), upper, sink)
     const small = new Writable({ highWaterMark: 4, write(_chunk, _encoding, done) { setImmediate(done) } })
     const taken = [small.write('abc'), small.write('de')]
     let drained = false
     small.once('drain', () => { drained = true; small.end() })
     await finished(small)
     const objects: unknown[] = []
     for await (const item of Readable.from([{ n: 1 }, { n: 2 }]).map((item: { n: number }) => item.n * 2)) objects.push(item)
     const failure = await pipeline(Readable.from(['x']), new Transform({ transform(_c, _e, done) { done(new Error('midway')) } }), new PassThrough()).catch((error: Error) => error.message)
     const early = await new Promise((resolve) => withCallback(new Readable({ read() { this.destroy(new Error('source')) } }), new PassThrough(), (error) => resolve(error?.message)))
     print([parts, taken, drained, objects, failure, early, Duplex.from(['q']) instanceof Duplex])`,
    [['object:A', 'object:B', 'object:C', 'object:!'], [true, false], true, [2, 4], 'midway', 'source', true],
  ),
  builtinCase(
    'node:stream',
    'reading by hand, setEncoding, unshift, destroy',
    `import { Readable } from 'node:stream'
     const source = new Readable({ read() {} })
     source.setEncoding('utf8')
     const euro = Buffer.from('€x')
     source.push(euro.subarray(0, 1))
     source.push(euro.subarray(1))
     source.push(null)
     const seen: unknown[] = []
     source.on('readable', () => { for (let piece = source.read(); piece !== null; piece = source.read()) seen.push(piece) })
     await new Promise((resolve) => source.on('end', resolve))
     const bytes = Readable.from([Buffer.from('abc')], { objectMode: false })
     await new Promise((resolve) => bytes.once('readable', resolve))
     const first = bytes.read(1)
     bytes.unshift(Buffer.from('>'))
     const rest = bytes.read()
     const broken = new Readable({ read() {} })
     const error = new Promise((resolve) => broken.on('error', (e) => resolve(e.message)))
     broken.destroy(new Error('by hand'))
     print([seen.join(''), String(first), String(rest), await error, broken.destroyed, source.readableEnded])`,
    ['€x', 'a', '>bc', 'by hand', true, true],
  ),
  builtinCase(
    'node:stream/web',
    "web streams, and bridges to Node's",
    `import { ReadableStream as FromModule, TextDecoderStream as Decoder, TransformStream as Transform, WritableStream as Writer } from 'node:stream/web'
     import { Readable, Writable } from 'node:stream'
     const source = new FromModule<string>({ start(controller) { for (const part of ['a', 'b']) controller.enqueue(part); controller.close() } })
     const out: string[] = []
     await source.pipeThrough(new Transform<string, string>({ transform(part, controller) { controller.enqueue(part + part) } })).pipeTo(new Writer({ write(part) { out.push(part) } }))
     const [left, right] = new FromModule<number>({ start(controller) { controller.enqueue(1); controller.close() } }).tee()
     const both: number[] = []
     for await (const value of left) both.push(value)
     for await (const value of right) both.push(value)
     const toWeb = Readable.toWeb(Readable.from([Buffer.from('web')])) as unknown as ReadableStream<Uint8Array>
     const text = await new Response(toWeb as unknown as BodyInit).text().catch((error: Error) => error.message)
     const back: unknown[] = []
     for await (const chunk of Readable.fromWeb(new FromModule({ start(controller) { controller.enqueue('from web'); controller.close() } }))) back.push(String(chunk))
     const written: string[] = []
     const writer = Writable.toWeb(new Writable({ write(chunk, _encoding, done) { written.push(String(chunk)); done() } })).getWriter()
     await writer.write('to node')
     await writer.close()
     print([FromModule === ReadableStream, typeof Decoder, out, both, text, back, written])`,
    [true, 'function', ['aa', 'bb'], [1, 1], 'web', ['from web'], ['to node']],
  ),
  builtinCase(
    'node:readline',
    'lines of a stream, by event, by loop and by promise',
    `import { createInterface } from 'node:readline'
     import readline from 'node:readline'
     import { Readable } from 'node:stream'
     const lines: string[] = []
     const events: string[] = []
     for await (const line of createInterface({ input: Readable.from(['one\\ntw', 'o\\r\\n', '\\nthr€', 'e']), crlfDelay: Infinity })) lines.push(line)
     const byEvent = readline.createInterface({ input: Readable.from([Buffer.from('a\\nb\\n')]), terminal: false })
     byEvent.on('line', (line) => events.push(line))
     await new Promise<void>((resolve) => byEvent.on('close', () => { events.push('closed'); resolve() }))
     print([lines, events])`,
    [
      ['one', 'two', '', 'thr€e'],
      ['a', 'b', 'closed'],
    ],
  ),
]
