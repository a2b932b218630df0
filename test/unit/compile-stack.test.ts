import { describe, expect, test } from 'vitest'
import { combinedModules } from '../../lib/compile/combined.ts'
import { compileForBundle } from '../../lib/compile/project.ts'
import type { Program } from '../../lib/compile/project.ts'
import { createStackMapper } from '../../lib/compile/stack.ts'

const files = {
  'server.ts': `import { fail } from './sub dir/ä.ts'
interface Long { name: string }
const run = (x: Long): void => fail<Long>(x)
run({ name: '' } as Long)
`,
  'sub dir/ä.ts': `export function fail<T extends object>(value: T): never {
  const message: string = 'x'; throw new Error(message)
}
`,
}
const program = compileForBundle(files, 'server.ts')
const mapper = createStackMapper(program, '/project')

/** Where `text` stands in the code of a module, as an engine would say it. */
function at(path: keyof typeof files, text: string, offset = 0): { line: number; column: number } {
  const { code } = program.modules[path] as { code: string }
  const index = code.indexOf(text)
  expect(index).toBeGreaterThanOrEqual(0)
  const before = code.slice(0, index + offset).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

const thrown = at('sub dir/ä.ts', 'new Error')
const called = at('server.ts', '.fail)(x)', '.fail)'.length)
const ran = at('server.ts', 'run({')
const subUrl = 'file:///project/sub%20dir/%C3%A4.ts'

const mapped = [
  '    at fail (/project/sub dir/ä.ts:2:38)',
  '    at run (/project/server.ts:3:32)',
  '    at /project/server.ts:4:1',
]

/** The stack as each engine writes it, in a runtime that was evaluated from text or comes from a file. */
const stacks = {
  V8: `Error: x
    at fail (${subUrl}:${thrown.line}:${thrown.column})
    at run (file:///project/server.ts:${called.line}:${called.column})
    at eval (file:///project/server.ts:${ran.line}:${ran.column})
    at Generator.next (<anonymous>)
    at Registry.start (eval at boot (data:text/javascript,boot), <anonymous>:10:3)
    at async eval (https://workbook.example/runtime/worker.js:1:2)`,
  SpiderMonkey: `fail@${subUrl}:${thrown.line}:${thrown.column}
run@file:///project/server.ts:${called.line}:${called.column}
@file:///project/server.ts:${ran.line}:${ran.column}
start@data:text/javascript,boot line 2 > eval:10:3
async*run@https://workbook.example/runtime/worker.js:1:2
`,
  JavaScriptCore: (() => {
    const base = (path: string) => combinedModules(program).find((module) => module.path === path)!.line - 1
    const url = 'data:text/javascript,onmessage=(e)=>{}'
    return `fail@${url}:${base('sub dir/ä.ts') + thrown.line}:${thrown.column}
run@${url}:${base('server.ts') + called.line}:${called.column}
@${url}:${base('server.ts') + ran.line}:${ran.column}
next@[native code]
start@
onmessage@${url}:1:20`
  })(),
}

describe.each(Object.entries(stacks))('%s', (engine, stack) => {
  const header = engine === 'V8' ? ['Error: x'] : []

  test('frames of the program at their places in TypeScript, none of the runtime', () => {
    expect(mapper.map(stack).split('\n')).toEqual([...header, ...mapped])
  })

  test('mapped once is mapped for good', () => {
    expect(mapper.map(mapper.map(stack))).toBe(mapper.map(stack))
  })

  test('the first frame is located', () => {
    const first = { file: 'sub dir/ä.ts', line: 2, column: 38 }
    expect(mapper.locate(stack)).toEqual(first)
    expect(mapper.locate(mapper.map(stack))).toEqual(first)
  })
})

test('the parenthesis of a call is its name', () => {
  const { line, column } = at('server.ts', 'run({', 'run'.length)
  expect(mapper.locate(`    at file:///project/server.ts:${line}:${column}`)).toEqual({
    file: 'server.ts',
    line: 4,
    column: 1,
  })
})

test('frames between the program and itself stay, those of the engine among them', () => {
  const place = `file:///project/server.ts:${ran.line}:${ran.column}`
  const stack = `Error: x\n    at ${place}\n    at Array.map (<anonymous>)\n    at new Promise (<anonymous>)\n    at async run (${place})\n    at JSON.parse (<anonymous>)\n    at tool (https://x/y.js:1:1)`
  expect(mapper.map(stack)).toBe(
    'Error: x\n    at /project/server.ts:4:1\n    at Array.map (<anonymous>)\n    at new Promise (<anonymous>)\n    at async run (/project/server.ts:4:1)',
  )
})

test.each([
  '',
  'just a message\nof two lines',
  'Error: user@example.com\nwas refused',
  'mail me@home:1:2 now',
  'user@example.com',
])('other text: %j', (text) => {
  expect(mapper.map(text)).toBe(text)
  expect(mapper.locate(text)).toBeUndefined()
})

test('names of imports read as the learner wrote them', () => {
  expect(mapper.map('TypeError: (0 , $_imports.fail) is not a function')).toBe('TypeError: fail is not a function')
  expect(mapper.map("undefined is not an object (evaluating '$_imports.fail.x')")).toBe(
    "undefined is not an object (evaluating 'fail.x')",
  )
  expect(mapper.map('$_imports')).toBe('$_imports')
})

test('a program that was posted maps as well', () => {
  const posted = JSON.parse(JSON.stringify(program)) as Program
  expect(createStackMapper(posted, '/project').map(stacks.V8)).toBe(mapper.map(stacks.V8))
})

test('another folder', () => {
  const elsewhere = createStackMapper(program, '/home/learner/project')
  expect(elsewhere.map(stacks.V8)).not.toContain('.ts')
  expect(elsewhere.map(stacks.V8.replaceAll('/project', '/home/learner/project')).split('\n')[1]).toBe(
    '    at fail (/home/learner/project/sub dir/ä.ts:2:38)',
  )
})
