import { expect, test } from 'vitest'
import { EventSplitter } from '@/lib/grader/http/events.ts'

const TEXT = ': alive\n\nevent: message\nid: 7\ndata: {"a":\ndata: 1}\n\nretry: 5\n\ndata:no space\r\n\r\ndata: half'

test('a stream is cut into events, wherever its chunks end', () => {
  const expected = [{ event: 'message', id: '7', data: '{"a":\n1}' }, { data: 'no space' }]
  for (let size = 1; size <= TEXT.length; size++) {
    const splitter = new EventSplitter()
    const events = []
    for (let from = 0; from < TEXT.length; from += size) events.push(...splitter.push(TEXT.slice(from, from + size)))
    expect(events, `chunks of ${size}`).toEqual(expected)
  }
})
