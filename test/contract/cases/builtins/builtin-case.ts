import { equal } from '../assert.ts'
import { evaluate } from '../drive.ts'
import type { ContractCase } from '../types.ts'

/**
 * A program that calls `print` once with a value that JSON can hold, and that value. Expectations come from Node's
 * documentation and from Node itself, which runs every case.
 */
export function builtinCase(module: string, what: string, source: string, expected: unknown): ContractCase {
  return {
    name: `${module}: ${what}`,
    async run(context) {
      const print = 'function print(value: unknown): void { console.log(JSON.stringify(value)) }\n'
      equal(await evaluate(context, `${source}\n${print}`), expected, what)
    },
  }
}
