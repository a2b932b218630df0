/** Says in plain words why a text is no JSON. Parsers say what they expected; people want to know what they did. */
import type { Finding } from '../types.ts'
import type { Span } from './json.ts'

export interface JsonFault {
  readonly finding: Finding
  readonly span: Span
}

export interface RawFault extends Span {
  /** As jsonc-parser names it: `CommaExpected`. */
  readonly code: string
}

type Words = Pick<Finding, 'summary' | 'fix'> & { readonly span?: Span }

const WHY =
  'A host reads the file as a whole or not at all: with one mistake in its JSON it starts none of the servers.'

/** The first fault of a text, as a finding with its place. */
export function describeFault(text: string, raw: RawFault): JsonFault {
  const { span = visible(text, raw), ...words } = wordsFor(text, raw)
  return { finding: { ...words, found: excerpt(text, span), expected: 'JSON', why: WHY }, span }
}

function wordsFor(text: string, raw: RawFault): Words {
  if (text.trim() === '') return { summary: 'The file is empty.', fix: 'Begin with { "mcpServers": { } }.' }
  const token = text.slice(raw.offset, raw.offset + raw.length)
  const before = lastVisible(text, raw.offset)
  const [previous = ''] = text.slice(before)
  return (
    atSymbol(text, token, raw.offset) ??
    afterComma(raw, token, previous, before) ??
    byCode(raw, token, previous, before) ?? {
      summary: 'This cannot stand here.',
      fix: 'Compare the commas, colons, quotes and brackets around it with those of an entry that is right.',
    }
  )
}

/** Characters that other languages allow, and JSON does not. */
function atSymbol(text: string, token: string, offset: number): Words | undefined {
  if (/^\/[/*]/.test(text.slice(offset)))
    return { summary: 'JSON has no comments.', fix: 'Take the comment out, or keep it in a file beside this one.' }
  if (/^['‘’“”„«`]/.test(token))
    return {
      summary: `Strings stand in straight double quotes, and ${token[0]} is none.`,
      fix:
        token[0] === "'"
          ? 'Write "…": JavaScript has single quotes as well, JSON has not.'
          : 'Write "…". Word processors and chat programs like to turn quotes into curly ones.',
    }
  if (/^(True|False|None|TRUE|FALSE|NULL|undefined|NaN|Infinity)$/.test(token))
    return { summary: `JSON does not know the word ${token}.`, fix: 'It has true, false and null, in small letters.' }
  if (/^[\p{L}_$~/@.-]/u.test(token) && !/^(true|false|null)$/.test(token))
    return { summary: 'A string or a key stands here without its quotes.', fix: 'Put double quotes around it.' }
  return undefined
}

function afterComma({ offset }: RawFault, token: string, previous: string, before: number): Words | undefined {
  if (previous !== ',' || !/^[}\]]?$/.test(token[0] ?? '')) return undefined
  return {
    summary: 'A comma stands after the last entry.',
    fix: 'Take it out: in JSON a comma stands between two entries, and nowhere else.',
    span: { offset: before, length: Math.max(1, offset > before ? 1 : 0) },
  }
}

function byCode({ code }: RawFault, token: string, previous: string, before: number): Words | undefined {
  const gap = { offset: before, length: 1 }
  switch (code) {
    case 'CommaExpected':
      if (/^[}\]]/.test(token))
        return {
          summary:
            token[0] === '}'
              ? 'A } stands here, but a list that began with [ is still open.'
              : 'A ] stands here, but an object that began with { is still open.',
          fix: 'Close first what was opened last.',
        }
      return { summary: 'A comma is missing after this entry.', fix: 'Put a comma between two entries.', span: gap }
    case 'ColonExpected':
      return { summary: 'A colon is missing after this key.', fix: 'Write "key": value.', span: gap }
    case 'PropertyNameExpected':
      return { summary: 'A key should stand here: a string in double quotes.', fix: 'Write "key": value.' }
    case 'ValueExpected':
      return previous === ':'
        ? { summary: 'A value is missing after this colon.', fix: 'Write "key": value.', span: gap }
        : { summary: 'A value should stand here.', fix: 'Take out the comma or bracket that is one too many.' }
    case 'CloseBraceExpected':
      return { summary: 'A brace { is never closed.', fix: 'Write the } that is missing.', span: gap }
    case 'CloseBracketExpected':
      return token === ''
        ? { summary: 'A bracket [ is never closed.', fix: 'Write the ] that is missing.', span: gap }
        : {
            summary: 'A list ends with ], and something else stands here.',
            fix: 'Close the list that was opened with [.',
          }
    case 'EndOfFileExpected':
      return {
        summary: 'The file goes on after its outermost value has ended.',
        fix: 'A brace or bracket closes too early, or one is too many. The file is one object, { … }.',
      }
    case 'UnexpectedEndOfString':
      return { summary: 'A string is not closed on its line.', fix: 'Write the " that is missing at its end.' }
    case 'InvalidEscapeCharacter':
    case 'InvalidUnicode':
      return {
        summary: 'A backslash in this string begins an escape that JSON does not know.',
        fix: 'Write a backslash that is meant as such twice: \\\\.',
      }
    case 'InvalidCharacter':
      return { summary: 'A tab or another control character stands in a string.', fix: 'Write \\t for a tab.' }
    case 'UnexpectedEndOfNumber':
    case 'InvalidNumberFormat':
      return { summary: 'This number is not written as JSON wants it.', fix: 'Write 1, 0.5 or 1e3.' }
    default:
      return undefined
  }
}

/** The last character before `offset` that can be seen, or the first of the text. */
function lastVisible(text: string, offset: number): number {
  return Math.max(0, text.slice(0, offset).trimEnd().length - 1)
}

/** The fault itself, or where the text ends when that is the fault. */
function visible(text: string, { offset, length }: RawFault): Span {
  return length > 0 ? { offset, length } : { offset: lastVisible(text, offset), length: text === '' ? 0 : 1 }
}

/** The line of a place, shortened around it. */
function excerpt(text: string, { offset }: Span): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(start, end < 0 ? text.length : end).trim()
  return line.length <= 120 ? line || 'nothing' : `… ${text.slice(Math.max(start, offset - 50), offset + 50).trim()} …`
}
