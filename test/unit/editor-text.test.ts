import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EditHistory } from '../../components/editor/edit-history.ts'
import { Echoes } from '../../components/editor/echoes.ts'
import { nameProblem } from '../../components/editor/file-names.ts'
import { indent, newLine, outdent, type Replacement } from '../../components/editor/indent.ts'
import { TabKey } from '../../components/editor/tab-key.ts'
import { editBetween } from '../../components/editor/text-edit.ts'

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n', '😀', 'é') })

describe('the edit between two texts', () => {
  it('makes the one of the other, and cuts no character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editBetween(before, after)
        const result = before.slice(0, edit.start) + edit.text + before.slice(edit.end)
        expect(result).toBe(after)
        for (const part of [before.slice(0, edit.start), edit.text, before.slice(edit.end)]) {
          expect(() => encodeURIComponent(part)).not.toThrow()
        }
      }),
    )
  })

  it('is the smallest', () => {
    expect(editBetween('one two three', 'one 2 three')).toEqual({ start: 4, end: 7, text: '2' })
    expect(editBetween('same', 'same')).toMatchObject({ text: '' })
    expect(editBetween('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' })
  })
})

describe('echoes', () => {
  it('are texts that went out, in whatever order the page answers; anything else comes from elsewhere', () => {
    const echoes = new Echoes()
    for (const version of ['a', 'ab', 'abc']) echoes.sent('x', version)
    expect(echoes.answers('x', 'ab')).toBe(true)
    expect(echoes.answers('x', 'a')).toBe(false)
    expect(echoes.answers('x', 'abc')).toBe(true)
    expect(echoes.answers('x', 'abc')).toBe(true)
    expect(echoes.answers('y', 'abc')).toBe(false)
    echoes.forget('x')
    expect(echoes.answers('x', 'abc')).toBe(false)
  })
})

describe('the history of a textarea', () => {
  const at = (value: string) => ({ text: value, start: value.length, end: value.length })

  it('takes a burst of characters as one step; lines, pauses and pastes as steps of their own', () => {
    const history = new EditHistory(at(''))
    history.record(at('a'), 0)
    history.record(at('ab'), 100)
    history.record(at('ab\n'), 200)
    history.record(at('ab\nc'), 2_000)
    history.record(at('ab\nc pasted'), 2_100)
    history.record(at('ab\nc pasted'), 2_200)
    expect(history.versions.map((version) => version.text)).toEqual(['', 'ab', 'ab\n', 'ab\nc'])
  })

  it('has a limit', () => {
    const history = new EditHistory(at('0'))
    for (let count = 1; count < 150; count++) history.record(at(String(count)), count * 5_000)
    expect(history.versions).toHaveLength(100)
    expect(history.versions.at(-1)?.text).toBe('148')
  })
})

describe('indentation', () => {
  const apply = (before: string, { start, end, text: inserted }: Replacement) =>
    before.slice(0, start) + inserted + before.slice(end)

  it('puts two spaces at the caret', () => {
    expect(indent('ab', 1, 1)).toEqual({ start: 1, end: 1, text: '  ', selection: [3, 3] })
  })

  it('moves every line of a selection, but empty ones and one that it only touches', () => {
    const before = 'a\n\nb\nc'
    const moved = indent(before, 0, 5)
    expect(apply(before, moved)).toBe('  a\n\n  b\nc')
    expect(apply('  a\n\n  b\nc', outdent('  a\n\n  b\nc', 0, 9) as Replacement)).toBe(before)
  })

  it('outdents a tab, one space or two, and nothing where there is none', () => {
    expect(apply('\ta', outdent('\ta', 2, 2) as Replacement)).toBe('a')
    expect(apply(' a', outdent(' a', 0, 0) as Replacement)).toBe('a')
    expect(apply('   a', outdent('   a', 4, 4) as Replacement)).toBe(' a')
    expect(outdent('a', 1, 1)).toBeUndefined()
  })

  it('keeps the margin in a new line, deeper after a bracket', () => {
    expect(newLine('  a', 3, 3)).toMatchObject({ text: '\n  ', selection: [6, 6] })
    expect(newLine('f({', 3, 3).text).toBe('\n  ')
    expect(newLine('  a {b', 6, 6).text).toBe('\n  ')
  })

  it('never loses a character that is not white space', () => {
    const solid = (value: string) => value.replace(/\s/g, '')
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (before, one, two) => {
        const [start, end] = [one, two].map((at) => at % (before.length + 1)).sort((a, b) => a - b) as [number, number]
        const changes = [indent(before, start, start), outdent(before, start, end)]
        if (end > start) changes.push(indent(before, start, end))
        for (const change of changes) if (change) expect(solid(apply(before, change))).toBe(solid(before))
      }),
    )
  })
})

describe('the Tab key', () => {
  it('leaves until something is typed, and after Escape, leaving, or Ctrl+M', () => {
    const told: boolean[] = []
    const tab = new TabKey(false, (leaves) => told.push(leaves))
    tab.typed()
    tab.typed()
    tab.escaped()
    tab.typed()
    tab.left()
    tab.setMovesFocus(true)
    tab.typed()
    expect(told).toEqual([true, false, true, false, true, true, true])
    expect(tab.leaves).toBe(true)
    tab.setMovesFocus(false)
    expect(tab.leaves).toBe(false)
  })
})

describe('names of files', () => {
  it.each(['a.ts', 'lib/a-b_c.test.js', 'data.json', 'x/y/z.mts', 'README.md'])('may be %s', (name) => {
    expect(nameProblem(name, ['server.ts'])).toBeUndefined()
  })

  it.each([
    '',
    'a',
    '../a.ts',
    '/a.ts',
    'a//b.ts',
    '.env.ts',
    'a b.ts',
    'a.exe',
    './a.ts',
    'SERVER.ts',
    'x/.hidden/a.ts',
    'server.js',
    'a.tsx',
    'a.cts',
  ])('may not be “%s”', (name) => {
    expect(nameProblem(name, ['server.ts'])).toMatch(/\.$/)
  })
})
