import { describe, expect, test } from 'vitest'
import { createInput, createOutput } from '@/lib/container/bundled/streams.ts'
import type { HostMessage } from '@/lib/container/bundled/messages.ts'

const KB = 1024

/** Whether the promise is settled once everything that is due has run. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending')
  await new Promise((resolve) => setImmediate(resolve))
  return (await Promise.race([promise.catch(() => undefined), Promise.resolve(pending)])) !== pending
}

describe('input', () => {
  test('goes to the program at once, in order, and its end too', async () => {
    const sent: HostMessage[] = []
    const { stream } = createInput((message) => sent.push(message))
    const writer = stream.getWriter()
    await writer.write('one')
    await writer.write('')
    await writer.write(Uint8Array.of(1, 2))
    await writer.close()
    expect(sent).toEqual([
      { type: 'stdin', data: 'one' },
      { type: 'stdin', data: Uint8Array.of(1, 2) },
      { type: 'stdin-end' },
    ])
  })

  test('a view takes its own bytes along, not the buffer behind it', async () => {
    const sent: HostMessage[] = []
    const { stream } = createInput((message) => sent.push(message))
    await stream.getWriter().write(new Uint8Array(1_000_000).subarray(10, 12))
    const [message] = sent
    expect(message?.type === 'stdin' && (message.data as Uint8Array).buffer.byteLength).toBe(2)
  })

  test('a writer waits while much is under way, and goes on as the program takes it', async () => {
    const input = createInput(() => undefined)
    const writer = input.stream.getWriter()
    await writer.write('x'.repeat(200 * KB))
    const second = writer.write('y'.repeat(100 * KB))
    expect(await settled(second)).toBe(false)
    input.taken(1)
    await second
    // A single piece of any size is taken once the way is free.
    const large = writer.write('z'.repeat(2000 * KB))
    expect(await settled(large)).toBe(false)
    input.taken(3)
    await large
  })

  test('is refused after the end, and a writer that waits is told', async () => {
    const input = createInput(() => undefined)
    const writer = input.stream.getWriter()
    writer.closed.catch(() => undefined)
    const waiting = writer.write('x'.repeat(500 * KB))
    expect(await settled(waiting)).toBe(false)
    input.end()
    await expect(waiting).rejects.toThrow('has ended')
    await expect(writer.write('more')).rejects.toThrow('has ended')
  })
})

describe('output', () => {
  const reported = (sent: readonly HostMessage[]) =>
    sent.reduce((sum, message) => sum + (message.type === 'taken' ? message.weight : 0), 0)

  test('is read as it was given, to its end', async () => {
    const output = createOutput(1, () => undefined)
    output.give('a')
    output.give('b')
    output.end()
    const parts: string[] = []
    for await (const part of output.stream) parts.push(part)
    expect(parts).toEqual(['a', 'b'])
  })

  test('the program is asked for more while somebody reads, and for no more when nobody does', async () => {
    const sent: HostMessage[] = []
    const output = createOutput(2, (message) => sent.push(message))
    const piece = 'x'.repeat(64 * KB)
    for (let count = 0; count < 8; count++) output.give(piece)
    const unread = reported(sent)
    expect(unread).toBeLessThanOrEqual(256 * KB)
    const reader = output.stream.getReader()
    for (let count = 0; count < 8; count++) await reader.read()
    await settled(Promise.resolve())
    expect(reported(sent)).toBeGreaterThanOrEqual(8 * 64 * KB)
  })

  test('many short pieces weigh more than their letters', () => {
    const sent: HostMessage[] = []
    const output = createOutput(1, (message) => sent.push(message))
    for (let count = 0; count < 10_000; count++) output.give('x')
    expect(reported(sent)).toBeLessThanOrEqual(256 * KB)
  })

  test('a reader that goes away holds nothing up', async () => {
    const sent: HostMessage[] = []
    const output = createOutput(1, (message) => sent.push(message))
    await output.stream.cancel()
    for (let count = 0; count < 20; count++) output.give('x'.repeat(64 * KB))
    expect(reported(sent)).toBeGreaterThanOrEqual(20 * 64 * KB)
    output.end()
  })
})
