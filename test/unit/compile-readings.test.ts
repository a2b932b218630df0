/** A text that has been read is not read again, and the program is the same as if it had been. */
import { expect, test } from 'vitest'
import type { Readings } from '../../lib/compile/load.ts'
import { compileForBundle } from '../../lib/compile/project.ts'

const ENTRY = `import { double } from './double.ts'\nexport const four: number = double(2)\n`
const DOUBLE = `export const double = (x: number): number => 2 * x\n`

test('only what has changed is read', () => {
  const readings: Readings = new Map()
  compileForBundle({ 'server.ts': ENTRY, 'double.ts': DOUBLE }, 'server.ts', readings)
  const before = new Map(readings)
  expect([...before.keys()].sort()).toEqual(['double.ts', 'server.ts'])

  const files = { 'server.ts': ENTRY, 'double.ts': DOUBLE.replace('2 *', '3 *'), 'notes.txt': 'laid beside it' }
  const program = compileForBundle(files, 'server.ts', readings)
  expect(readings.get('server.ts')).toBe(before.get('server.ts'))
  expect(readings.get('double.ts')).not.toBe(before.get('double.ts'))
  expect(program).toEqual(compileForBundle(files, 'server.ts'))
  expect(program.modules['double.ts']).toMatchObject({ code: expect.stringContaining('3 * x') })
})

test('what a module re-exports is judged anew, for its neighbour may have made a value of a type', () => {
  const readings: Readings = new Map()
  const entry = `import * as all from './all.ts'\nconsole.log(all)\n`
  const all = `export { Thing } from './thing.ts'\n`
  const compile = (thing: string) =>
    compileForBundle({ 'server.ts': entry, 'all.ts': all, 'thing.ts': thing }, 'server.ts', readings).modules['all.ts']
  expect(compile('export interface Thing { a: string }')).toMatchObject({ indirectExports: [] })
  expect(compile('export class Thing { a = "" }')).toMatchObject({ indirectExports: [{ exported: 'Thing' }] })
})

test('a module that does not compile is told each time', () => {
  const readings: Readings = new Map()
  const compile = () => compileForBundle({ 'server.ts': 'const = 1' }, 'server.ts', readings)
  expect(compile).toThrow(/server\.ts/)
  expect(compile).toThrow(/server\.ts/)
})
