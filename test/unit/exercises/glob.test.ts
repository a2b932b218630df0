import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alternatives, compilePattern } from '../../../exercises/shared/workspace/glob.ts'

const matches = (pattern: string, path: string) => compilePattern(pattern)(path)

describe('a pattern', () => {
  it.each([
    ['*.md', 'a.md', 'x/y/a.md', '.md'],
    ['a?.md', 'ab.md', 'x/aü.md'],
    ['**/a.md', 'a.md', 'x/a.md', 'x/y/a.md'],
    ['x/**/a.md', 'x/a.md', 'x/y/z/a.md'],
    ['x/*/a.md', 'x/y/a.md'],
    ['*.{md,txt}', 'a.md', 'x/a.txt'],
    ['{x,y}/*.md', 'x/a.md', 'y/b.md'],
    ['{a*,?b}.md', 'abc.md', 'xb.md'],
    ['a+(1)$^!#.md', 'a+(1)$^!#.md'],
  ])('%s means %s', (pattern, ...paths) => {
    for (const path of paths) expect(matches(pattern, path), path).toBe(true)
  })

  it.each([
    ['*.md', 'a.MD', 'amd', 'a.md/b', 'a.md.txt'],
    ['a?.md', 'a.md', 'abc.md', 'a/.md'],
    ['x/*.md', 'a.md', 'x/y/a.md', 'y/x/a.md'],
    ['x/**/a.md', 'a.md', 'y/x/a.md', 'x/ba.md', 'xa.md'],
    ['x/*/a.md', 'x/a.md', 'x/y/z/a.md'],
    ['*.{md,txt}', 'a.json', 'a.{md,txt}', 'a.md,txt'],
    ['a.md', 'b/xa.md', 'axmd'],
  ])('%s does not mean %s', (pattern, ...paths) => {
    for (const path of paths) expect(matches(pattern, path), path).toBe(false)
  })

  it('has all combinations of its alternatives', () => {
    expect(alternatives('{a,b}.{md,txt}')).toEqual(['a.md', 'a.txt', 'b.md', 'b.txt'])
  })
})

const name = fc.stringMatching(/^[ab.+]{1,4}$/).filter((text) => !/^\.+$/.test(text))
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'))
const part = fc.oneof(fc.stringMatching(/^[ab.+*?]{1,4}$/), fc.constant('*'), fc.constant('**'))
const pattern = fc
  .tuple(fc.array(part, { maxLength: 3 }), fc.stringMatching(/^[ab.+?]{0,2}\*?[ab.+?]{0,2}$/))
  .map(([parts, last]) =>
    [...parts.map((one) => (one === '**' ? one : one.replace(/\*+/g, '*'))), last || 'a'].join('/'),
  )

/** The same said as a regular expression, by somebody who works the other way round. */
function toRegExp(text: string): RegExp {
  const escaped = text.replace(/[.+$^()|\\[\]]/g, '\\$&')
  const source = escaped.replace(/\*\*\/|\*|\?/g, (found) =>
    found === '**/' ? '(?:[^/]+/)*' : found === '*' ? '[^/]*' : '[^/]',
  )
  return new RegExp(text.includes('/') ? `^${source}$` : `^(?:.*/)?${source}$`, 'u')
}

it('agrees with a regular expression made from it', () => {
  fc.assert(
    fc.property(pattern, path, (text, candidate) => {
      expect(matches(text, candidate)).toBe(toRegExp(text).test(candidate))
    }),
    { numRuns: 5_000 },
  )
})
