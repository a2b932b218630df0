/** What `start` refuses before anything has run, as a ContainerError with kind, sentence and place. */
import type { ContainerErrorKind, SourceLocation } from '../../../lib/container/types.ts'
import { contains, equal, refuses } from './assert.ts'
import { evaluate, run, start, withContainer } from './drive.ts'
import type { Program } from './drive.ts'
import type { ContractCase } from './types.ts'

interface Wrong {
  readonly what: string
  readonly program: Program
  readonly kind: ContainerErrorKind
  readonly location?: SourceLocation
  /** What the sentence must name. */
  readonly names: readonly string[]
}

const wrongs: Wrong[] = [
  {
    what: 'a syntax error',
    program: `interface A {\n  a: number\n}\nconst list: A[] = [1, 2\nconsole.log(list)\n`,
    kind: 'compile',
    location: { file: 'server.ts', line: 5, column: 1 },
    names: ['server.ts'],
  },
  {
    what: 'a syntax error in another file',
    program: { 'server.ts': `import './lib/other.ts'\n`, 'lib/other.ts': `export const fine = 1\nconst 1a = 2\n` },
    kind: 'compile',
    location: { file: 'lib/other.ts', line: 2, column: 7 },
    names: ['lib/other.ts'],
  },
  {
    what: 'a file that is not there',
    program: { 'server.ts': `const a = 1\nimport { b } from './missing.ts'\nconsole.log(a, b)\n`, 'other.ts': '' },
    kind: 'compile',
    location: { file: 'server.ts', line: 2, column: 19 },
    names: ['./missing.ts', 'server.ts'],
  },
  {
    what: 'a name that another file does not export',
    program: {
      'server.ts': `import { there, absent } from './x.ts'\nconsole.log(there, absent)\n`,
      'x.ts': `export const there = 1\n`,
    },
    kind: 'compile',
    location: { file: 'server.ts', line: 1, column: 17 },
    names: ['absent', './x.ts'],
  },
  {
    what: 'a default export that is not there',
    program: { 'server.ts': `import x from './x.ts'\nconsole.log(x)\n`, 'x.ts': `export const there = 1\n` },
    kind: 'compile',
    names: ['default', './x.ts'],
  },
  {
    what: 'a name that a package does not export',
    program: `import { z } from 'zod'\nimport { McpSever } from '@modelcontextprotocol/sdk/server/mcp.js'\nconsole.log(z, McpSever)\n`,
    kind: 'compile',
    location: { file: 'server.ts', line: 2, column: 10 },
    names: ['McpSever', '@modelcontextprotocol/sdk/server/mcp.js'],
  },
  {
    what: 'a name that a built-in does not export',
    program: `import { readFileSink } from 'node:fs'\nconsole.log(readFileSink)\n`,
    kind: 'compile',
    location: { file: 'server.ts', line: 1, column: 10 },
    names: ['readFileSink', 'node:fs'],
  },
  {
    what: 'a package that no host has',
    program: `import { z } from 'zod'\nimport leftPad from 'left-pad'\nconsole.log(z, leftPad)\n`,
    kind: 'module',
    location: { file: 'server.ts', line: 2, column: 21 },
    names: ['left-pad'],
  },
  {
    what: 'a package that the workbook itself is made with',
    program: `import * as React from 'react'\nconsole.log(React)\n`,
    kind: 'module',
    names: ['react'],
  },
  {
    what: 'a package that no host has, in another file',
    program: { 'server.ts': `import './deep.ts'\n`, 'deep.ts': `// first\nimport 'express'\n` },
    kind: 'module',
    location: { file: 'deep.ts', line: 2, column: 8 },
    names: ['express'],
  },
  {
    what: 'a file of the SDK that there is not',
    program: `import { X } from '@modelcontextprotocol/sdk/server/nothing.js'\nconsole.log(X)\n`,
    kind: 'module',
    names: ['@modelcontextprotocol/sdk/server/nothing.js'],
  },
  {
    what: 'a built-in that Node does not have',
    program: `import x from 'node:nothing'\nconsole.log(x)\n`,
    kind: 'module',
    names: ['node:nothing'],
  },
  {
    what: 'an entry that is not among the files',
    program: { 'server.ts': '' },
    kind: 'compile',
    names: ['main.ts'],
  },
  {
    what: 'JSON that does not parse',
    program: {
      'server.ts': `import data from './data.json' with { type: 'json' }\nconsole.log(data)\n`,
      'data.json': '{"a": 1,\n}\n',
    },
    kind: 'compile',
    names: ['data.json'],
  },
]

export const refusals: ContractCase[] = [
  ...wrongs.map(({ what, program, kind, location, names }): ContractCase => ({
    name: `start refuses ${what}`,
    async run(context) {
      await withContainer(context, async (container) => {
        const starting = what.startsWith('an entry')
          ? container.start(program as Record<string, string>, 'main.ts')
          : start(container, program)
        const error = await refuses(starting, kind, what)
        for (const name of names) contains(error.message, name, 'the sentence')
        if (location !== undefined) equal({ ...error.location }, { ...location }, 'the location')
      })
    },
  })),
  {
    name: 'start refuses, and the container works on',
    async run(context) {
      await withContainer(context, async (container) => {
        await refuses(start(container, 'const ='), 'compile', 'a syntax error')
        await refuses(start(container, `import 'left-pad'`), 'module', 'a missing package')
        const process = await start(container, `console.log('fine')`)
        equal(await process.exited, { code: 0, reason: 'exit' }, 'the next start')
      })
    },
  },
  {
    name: 'start refuses nothing of a file that is not imported',
    async run(context) {
      const { stdout } = await run(context, {
        'server.ts': `console.log('fine')`,
        'notes.ts': 'this is no TypeScript at all {',
        'x.json': '{',
      })
      equal(stdout, 'fine\n', 'stdout')
    },
  },
  {
    name: 'start refuses nothing of types: an import that is only a type leaves no trace',
    async run(context) {
      const { stdout } = await run(context, {
        'server.ts': `import type { Absent } from './types.ts'\nimport { type Shape, make } from './types.ts'\nimport { Shape as Other } from './types.ts'\nconst a: Shape & Other = make()\nconst b: Absent | undefined = undefined\nconsole.log(a.size, b)\n`,
        'types.ts': `export interface Shape { size: number }\nexport const make = (): Shape => ({ size: 4 })\n`,
      })
      equal(stdout, '4 undefined\n', 'stdout')
    },
  },
  {
    name: 'start refuses nothing of a dynamic import: it rejects inside the program',
    async run(context) {
      const results = await evaluate<string[]>(
        context,
        `const results: string[] = []
         for (const name of ['left-pad', './missing.js', 'node:nothing']) {
           await import(name).then(() => results.push('found'), (error: unknown) => results.push(String(error instanceof Error)))
         }
         console.log(JSON.stringify(results))`,
      )
      equal(results, ['true', 'true', 'true'], 'outcomes')
    },
  },
]
