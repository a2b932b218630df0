import { describe, expect, test } from 'vitest'
import { compileForBundle } from '@/lib/compile/project.ts'
import { checkExternalNames } from '@/lib/container/bundled/worker/check-names.ts'
import type { FileTree } from '@/lib/container/types.ts'

const exported = new Set(['there', 'default'])

function check(files: FileTree): void {
  checkExternalNames(compileForBundle(files, 'server.ts'), () => exported)
}

describe('names imported from packages and built-ins', () => {
  test('pass when they are there, as default, as a whole, and as types', () => {
    const source = `import thing, { there, type Absent } from 'node:fs'
      import * as whole from 'zod'
      export { there as again } from 'node:path'
      console.log(thing, there, whole, null as Absent | null)`
    expect(() => check({ 'server.ts': source })).not.toThrow()
  })

  test('are refused with place and hint when they are not', () => {
    expect(() => check({ 'server.ts': `\nimport { absent } from 'node:fs'\nconsole.log(absent)` })).toThrow(
      expect.objectContaining({
        kind: 'compile',
        location: { file: 'server.ts', line: 2, column: 10 },
        message: expect.stringContaining(
          "'node:fs' does not provide an export named 'absent'; it exports default, there",
        ),
      }),
    )
  })

  test('count in every file that is reached, and in re-exports', () => {
    const files = { 'server.ts': `import './a.ts'`, 'a.ts': `export { absent } from 'zod'` }
    expect(() => check(files)).toThrow(expect.objectContaining({ location: { file: 'a.ts', line: 1, column: 10 } }))
  })

  test('do not count in files that only a dynamic import reaches', () => {
    const files = { 'server.ts': `await import('./a.ts')`, 'a.ts': `import { absent } from 'zod'\nconsole.log(absent)` }
    expect(() => check(files)).not.toThrow()
  })
})
