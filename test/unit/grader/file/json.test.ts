import { describe, expect, it, test } from 'vitest'
import { member, members, property, quoteNode, readJson } from '@/lib/grader/file/json.ts'
import { placeOf } from '@/lib/grader/file/place.ts'

/** The sentence, and the line and column (from 1) that it is about. */
function fault(text: string): string {
  const { fault, text: read } = readJson(text)
  if (!fault) return 'none'
  const { line, column } = placeOf('f', read, fault.span)
  return `${line}:${column} ${fault.finding.summary}`
}

describe('a fault in JSON is said in plain words, at its place', () => {
  it.each([
    ['', '1:1 The file is empty.'],
    [' \n ', '1:1 The file is empty.'],
    ['{\n"a": 1,\n}', '2:7 A comma stands after the last entry.'],
    ['[1,\r\n2,\r\n]', '2:2 A comma stands after the last entry.'],
    ['{"a": 1,', '1:8 A comma stands after the last entry.'],
    ['{\n"a": 1\n"b": 2}', '2:6 A comma is missing after this entry.'],
    ['{"a" 1}', '1:4 A colon is missing after this key.'],
    ['{"a":}', '1:5 A value is missing after this colon.'],
    ['{a: 1}', '1:2 A string or a key stands here without its quotes.'],
    ['{"a": ~/x}', '1:7 A string or a key stands here without its quotes.'],
    ["{'a': 1}", "1:2 Strings stand in straight double quotes, and ' is none."],
    ['{"a": “x”}', '1:7 Strings stand in straight double quotes, and “ is none.'],
    ['{"a": True}', '1:7 JSON does not know the word True.'],
    ['// c\n{}', '1:1 JSON has no comments.'],
    ['{"a": 1 /* c */}', '1:9 JSON has no comments.'],
    ['{"a": [1}', '1:9 A } stands here, but a list that began with [ is still open.'],
    ['[{"a": 1]', '1:9 A ] stands here, but an object that began with { is still open.'],
    ['{"a": {"b": 1}', '1:14 A brace { is never closed.'],
    ['{"a": [1', '1:8 A bracket [ is never closed.'],
    ['{}}', '1:3 The file goes on after its outermost value has ended.'],
    ['{"a": "x\n}', '1:7 A string is not closed on its line.'],
    ['{"a": "C:\\Users"}', '1:7 A backslash in this string begins an escape that JSON does not know.'],
    ['{"a": "x\ty"}', '1:7 A tab or another control character stands in a string.'],
    ['{1: 2}', '1:2 A key should stand here: a string in double quotes.'],
    ['[1,,2]', '1:4 A value should stand here.'],
    ['[01]', '1:2 A comma is missing after this entry.'],
    ['[1.]', '1:2 This number is not written as JSON wants it.'],
  ])('%j', (text, expected) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(fault(text)).toBe(expected)
    expect(readJson(text).fault?.finding.found).toBeTruthy()
  })

  it.each([undefined, new Uint8Array([0xff]), { link: 'elsewhere' }])('no text: %j', (content) => {
    expect(readJson(content)).toMatchObject({ text: '', fault: { finding: { expected: 'a JSON file in UTF-8' } } })
  })

  it('thousands of brackets', () => {
    expect(readJson('['.repeat(200_000)).fault).toBeDefined()
  })
})

test.each(['{}', '[]', 'null', ' "x" ', '-0.5e3', '\uFEFF{"a":1}', '{"a":{"b":[true,false]}}\r\n'])(
  '%j is JSON',
  (text) => {
    expect(readJson(text).fault).toBeUndefined()
  },
)

test('a key that stands twice counts as JSON.parse has it', () => {
  const json = readJson('{"a": 1, "b": 2, "a": {"__proto__": 3}}')
  expect(quoteNode(json, property(json.root, 'a')!)).toBe('"a": {"__proto__": 3}')
  expect(member(member(json.root, 'a'), '__proto__')?.value).toBe(3)
  expect([...members(json.root).keys()]).toEqual(['a', 'b'])
  expect(member(json.root, 'constructor')).toBeUndefined()
})

test('places count from 1, and lines end as editors have it', () => {
  expect(placeOf('f', 'a\r\nbc\rd\ne', { offset: 4, length: 3 })).toEqual({
    file: 'f',
    line: 2,
    column: 2,
    endLine: 3,
    endColumn: 2,
  })
})
