/** Lint and types: what can be said of the sources without running them. */
import { ended, startNode } from '../../lib/cli/child.ts'
import { nextCli } from '../../lib/cli/build.ts'
import { ROOT } from './paths.ts'
import { outcome, type Counts } from './sections.ts'

const ESLINT = ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.']
const PRETTIER = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']
const TSC = ['node_modules/typescript/bin/tsc', '--noEmit', '--pretty']

/** Runs one after the other, as long as they succeed, and shows their output when all is done. */
async function run(commands: readonly (readonly string[])[]): Promise<Counts> {
  const output: Buffer[] = []
  let code: number | null = 0
  for (const args of commands) {
    const child = startNode(args, { cwd: ROOT, env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }, output: 'pipe' })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => output.push(chunk))
    code = await ended(child)
    if (code !== 0) break
  }
  process.stdout.write(Buffer.concat(output))
  return outcome(code === 0)
}

/** TypeScript over everything, tests included, once Next.js has written the types of its routes. */
export const typecheck = () => run([[nextCli(), 'typegen'], TSC])

/** ESLint beside TypeScript and Prettier: they take about as long as each other, and a core each. */
export async function staticChecks(): Promise<Counts> {
  const others = async () => [await typecheck(), await run([PRETTIER])]
  const results = await Promise.all([run([ESLINT]), others()])
  return { passed: 0, failed: results.flat().reduce((total, { failed }) => total + failed, 0) }
}
