import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LineSplitter } from '../../../lib/grader/lines.ts'

it('gives the same lines however the text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string().map((s) => s.replace(/[\r\n]/g, ''))),
      fc.array(fc.nat(20)),
      fc.boolean(),
      (lines, cuts, crlf) => {
        const text = lines.map((line) => line + (crlf ? '\r\n' : '\n')).join('') + 'rest'
        const splitter = new LineSplitter()
        const seen: string[] = []
        let at = 0
        for (const cut of cuts) {
          seen.push(...splitter.push(text.slice(at, at + cut)))
          at += cut
        }
        seen.push(...splitter.push(text.slice(at)))
        expect(seen).toEqual(lines)
        expect(splitter.rest()).toBe('rest')
        expect(splitter.rest()).toBe('')
      },
    ),
  )
})
