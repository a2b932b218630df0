import { describe, expect, it } from 'vitest'
import { MAX_SHOWN, namedFolders, previewOf, shortSize, toTree } from '@/components/files/file-tree.ts'

describe('the tree of files', () => {
  it('has folders in folders, by name, and links with their targets', () => {
    const bytes = new Uint8Array([0])
    expect(toTree({ 'b/c.txt': 'ü', 'a.bin': bytes, 'b/a/d': { link: '../c.txt' } })).toEqual([
      { kind: 'file', name: 'a.bin', path: 'a.bin', content: bytes, size: 1, binary: true },
      {
        kind: 'folder',
        name: 'b',
        path: 'b',
        entries: [
          {
            kind: 'folder',
            name: 'a',
            path: 'b/a',
            entries: [{ kind: 'link', name: 'd', path: 'b/a/d', target: '../c.txt' }],
          },
          { kind: 'file', name: 'c.txt', path: 'b/c.txt', content: 'ü', size: 2, binary: false },
        ],
      },
    ])
  })

  it('says sizes briefly', () => {
    expect([0, 999, 1_000, 262_144, 1_038_775].map(shortSize)).toEqual(['0 B', '999 B', '1.0 kB', '262.1 kB', '1.0 MB'])
  })

  it('knows which folder a variable names', () => {
    expect(namedFolders({ SEARCH_ROOT: '/workspace/one' })).toEqual(new Map([['workspace/one', 'SEARCH_ROOT']]))
  })
})

describe('a preview', () => {
  it.each([
    ['one\n', ['4 bytes']],
    ['', ['0 bytes', 'empty']],
    ['\ufeffé\r\n', ['7 bytes', 'byte-order mark', 'CRLF']],
    ['x', ['1 byte', 'no newline at the end']],
  ])('says what cannot be seen in %j', (text, facts) => {
    expect(previewOf(text)).toEqual({ facts, text })
  })

  it('shows no binary file, and the beginning of a long one', () => {
    expect(previewOf(new Uint8Array([65, 0, 66]))).toEqual({ facts: ['3 bytes', 'binary: it holds a NUL byte'] })
    const { facts, text } = previewOf('x'.repeat(1_000_000))
    expect(text).toHaveLength(MAX_SHOWN)
    expect(facts).toContain('the first 20,000 characters are shown')
  })
})
