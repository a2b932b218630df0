import { describe, expect, it } from 'vitest'
import { libClosure } from '../../lib/build/editor/lib-files.ts'
import { trimDeclaration } from '../../lib/build/editor/trim.ts'

describe('a shortened declaration file', () => {
  it('keeps the first paragraph of a doc comment, and that something is deprecated', () => {
    const long = `/**\n * First\n * line.\n *\n * Second paragraph.\n * @param a what\n * @deprecated use b\n */\nexport declare const a: 1 // why\n`
    expect(trimDeclaration(long)).toBe('/** First line.\n@deprecated use b */\nexport declare const a: 1\n')
  })

  it('keeps references and drops other comments', () => {
    expect(trimDeclaration('/// <reference lib="es2020" />\n// note\n/* note */\ndeclare var x: 1\n')).toBe(
      '/// <reference lib="es2020" />\ndeclare var x: 1\n',
    )
  })

  it('leaves strings and template types alone', () => {
    const tricky =
      "type A = '/* no comment */'\ntype B<T extends string> = `a//b${T extends `${infer U}/*` ? { u: U } : never}//c`\ntype C = { b: B<'//'> }\n"
    expect(trimDeclaration(tricky)).toBe(tricky)
  })
})

describe('TypeScript’s libraries', () => {
  const all = {
    'lib.es2023.d.ts': '/// <reference lib="es2022" />\n/// <reference lib="es2023.array" />\n',
    'lib.es2022.d.ts': '',
    'lib.es2023.array.d.ts': '',
    'lib.es2020.d.ts': '',
    'lib.decorators.d.ts': '',
    'lib.decorators.legacy.d.ts': '',
    'lib.dom.d.ts': '',
  }

  it('are kept as far as they are reached', () => {
    expect(Object.keys(libClosure(all)).sort()).toEqual(
      Object.keys(all)
        .filter((name) => name !== 'lib.dom.d.ts')
        .sort(),
    )
  })

  it('must all be there', () => {
    const { 'lib.es2022.d.ts': _, ...some } = all
    expect(() => libClosure(some)).toThrow('TypeScript has no library lib.es2022.d.ts.')
  })
})
