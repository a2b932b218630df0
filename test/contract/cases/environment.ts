/** What a program knows of its surroundings: variables, arguments, its own address. */
import { equal, matches, ok } from './assert.ts'
import { evaluate, run, start, withContainer } from './drive.ts'
import type { ContractCase } from './types.ts'

const print = (expression: string) => `console.log(JSON.stringify(${expression}))\n`

export const environment: ContractCase[] = [
  {
    name: "environment: variables and arguments are given, and nothing of the host's own",
    async run(context) {
      const seen = await evaluate<{ args: string[]; env: Record<string, string>; node: string }>(
        context,
        `const { PATH, ...env } = process.env
         ${print(`{ args: process.argv.slice(2), env: { A: env.A, EMPTY: env.EMPTY, UMLAUT: env.UMLAUT, NODE_OPTIONS: env.NODE_OPTIONS, HOME: env.SECRET_OF_THE_HOST }, node: process.argv[0] }`)}`,
        { env: { A: '1 "quoted" $HOME', EMPTY: '', UMLAUT: 'äöü 😀' }, args: ['--flag', 'a b', '', 'ü'] },
      )
      equal(seen.args, ['--flag', 'a b', '', 'ü'], 'arguments')
      equal(seen.env, { A: '1 "quoted" $HOME', EMPTY: '', UMLAUT: 'äöü 😀' }, 'environment')
      ok(seen.node.length > 0, 'process.argv[0] is empty')
    },
  },
  {
    name: 'environment: a function is given the root, which is the working folder',
    async run(context) {
      const { stdout } = await run(
        context,
        {
          'server.ts': `import { readFileSync } from 'node:fs'
            import path from 'node:path'
            const root = process.env.SEARCH_ROOT ?? ''
            console.log(path.isAbsolute(root), path.dirname(root) === process.cwd(), readFileSync(path.join(root, 'a.txt'), 'utf8'))`,
          'workspace/a.txt': 'found',
        },
        { env: (root) => ({ SEARCH_ROOT: `${root}/workspace` }) },
      )
      equal(stdout, 'true true found\n', 'stdout')
    },
  },
  {
    name: 'environment: changes stay in their process',
    async run(context) {
      await withContainer(context, async (container) => {
        const first = await start(
          container,
          `process.env.LEFT = 'behind'\nprocess.exit(process.env.LEFT === 'behind' ? 0 : 1)`,
        )
        equal((await first.exited).code, 0, 'the first')
        const second = await start(container, `process.exit('LEFT' in process.env ? 1 : 0)`)
        equal((await second.exited).code, 0, 'the second')
      })
    },
  },
  {
    name: 'environment: a module knows that it was started itself',
    async run(context) {
      const [url, main, absolute] = await evaluate<[string, boolean, boolean]>(
        context,
        `import { pathToFileURL } from 'node:url'
         import path from 'node:path'
         const main = process.argv[1] ?? ''
         ${print('[import.meta.url, import.meta.url === pathToFileURL(main).href, path.isAbsolute(main)]')}`,
      )
      matches(url, /^file:\/\/\/.*\/server\.[jt]s$/, 'import.meta.url')
      equal([main, absolute], [true, true], 'process.argv[1] is the entry')
    },
  },
]
