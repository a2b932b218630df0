import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileForBundle } from '../../lib/compile/project.ts'
import { createLinker } from '../../lib/container/bundled/worker/linker.ts'
import type { FileTree } from '../../lib/container/types.ts'
import { runOnNode } from './compile-oracle.ts'

/**
 * Random module graphs, cycles among them, whose modules wait, throw and call each other's functions. What they print, ticks of
 * promises in between, has to be what Node.js prints, and so has the order of it all.
 */
const count = 100

interface Node {
  readonly imports: readonly number[]
  readonly awaits: number
  readonly loops: boolean
  readonly throws: boolean
}

const size = 6
const graph = fc
  .array(
    fc.record<Node>({
      imports: fc.uniqueArray(fc.nat(size - 1), { maxLength: 3 }),
      awaits: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 3 })),
      loops: fc.boolean(),
      throws: fc.nat(11).map((draw) => draw === 0),
    }),
    { minLength: 2, maxLength: size },
  )
  // functions of a module in a cycle that has `for await` at its top level are hoisted only once it runs: the one known difference
  .map((nodes) => (hasCycle(nodes) ? nodes.map((node) => ({ ...node, loops: false })) : nodes))

function moduleText(nodes: readonly Node[], index: number): string {
  const { imports, awaits, loops, throws } = nodes[index]!
  const targets = imports.filter((target) => target < nodes.length)
  const lines = [
    ...targets.map((target) => `import { hoisted as hoisted${target}, late as late${target} } from './m${target}.js'`),
    `export function hoisted() { return 'hoisted ${index}' }`,
    `trace('begin ${index}')`,
    ...targets.map((target) => `trace(${index}, hoisted${target}(), attempt(() => late${target}))`),
    ...(loops ? [`for await (const x of [1, 2]) trace('loop ${index}', x)`] : []),
    ...Array.from({ length: awaits }, (_, tick) => `await null\ntrace('tick ${index}.${tick}')`),
    ...(throws ? [`throw new Error('thrown by ${index}')`] : []),
    `export const late = 'late ${index}'`,
    `trace('end ${index}')`,
  ]
  return lines.join('\n')
}

/** Prints a line for each turn of promises while a graph is evaluated. */
const ticker = `let turn = Promise.resolve()
for (let i = 0; i < 40; i++) turn = turn.then(() => trace('turn'))`

const attempt = `globalThis.attempt = (read) => { try { return read() } catch (error) { return error.name } }`

test('graphs of modules', async () => {
  const graphs = fc.sample(graph, { numRuns: count, seed: 1 })
  const folders: FileTree[] = graphs.map((nodes) => ({
    'entry.js': `import './ticker.js'\nimport './m0.js'\nimport './m1.js'\ntrace('entry')`,
    'ticker.js': ticker,
    ...Object.fromEntries(nodes.map((_, index) => [`m${index}.js`, moduleText(nodes, index)])),
  }))
  const main = `${attempt}
for (let i = 0; i < ${folders.length}; i++) {
  trace('graph', i)
  const outcome = await import('./' + i + '/entry.js').then(() => 'evaluated', String)
  await new Promise((resolve) => setImmediate(resolve))
  trace(outcome)
}`
  const tree: Record<string, string> = { 'package.json': '{"type":"module"}', 'main.js': main }
  folders.forEach((files, index) => {
    for (const [path, text] of Object.entries(files)) tree[`${index}/${path}`] = text as string
  })
  const expected = split((await runOnNode(tree, 'main.js')).trace)
  const actual = split(await runLinked(folders))
  expect(expected).toHaveLength(count)
  graphs.forEach((nodes, index) => {
    expect({ nodes, trace: actual[index] }).toEqual({ nodes, trace: expected[index] })
  })
})

async function runLinked(folders: readonly FileTree[]): Promise<string[]> {
  const trace: string[] = []
  Object.assign(globalThis, { trace: (...values: unknown[]) => trace.push(values.join(' ')) })
  ;(0, eval)(attempt)
  for (const [index, files] of folders.entries()) {
    trace.push(`graph ${index}`)
    const linker = createLinker({
      program: compileForBundle(files, 'entry.js'),
      root: '/project',
      external: () => ({}),
    })
    const outcome = await linker.run().then(() => 'evaluated', String)
    await new Promise((resolve) => setImmediate(resolve))
    trace.push(outcome)
  }
  return trace
}

function split(trace: readonly string[]): string[][] {
  const graphs: string[][] = []
  for (const line of trace) {
    if (line.startsWith('graph ')) graphs.push([])
    else graphs.at(-1)?.push(line)
  }
  return graphs
}

function hasCycle(nodes: readonly Node[]): boolean {
  const reaches = (from: number, to: number, seen = new Set<number>()): boolean =>
    (nodes[from]?.imports ?? []).some(
      (next) => next === to || (!seen.has(next) && (seen.add(next), reaches(next, to, seen))),
    )
  return nodes.some((_, index) => reaches(index, index))
}
