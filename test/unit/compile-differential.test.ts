import { describe, expect, test } from 'vitest'
import { comparable, runCompiledOnNode, runInLinker, runOnNode } from './compile-oracle.ts'
import { programs } from './compile-programs.ts'

describe('JavaScript runs in the linker as on Node.js', () => {
  test.each(Object.entries(programs))('%s', async (_, files) => {
    const entry = Object.keys(files)[0]!
    const expected = comparable(await runOnNode({ 'package.json': '{"type":"module"}', ...files }, entry))
    expect(comparable(await runInLinker(files, entry))).toEqual(expected)
    expect(comparable(await runCompiledOnNode(files, entry))).toEqual(expected)
  })
})
