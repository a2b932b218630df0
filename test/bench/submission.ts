import { build } from 'esbuild'
import { join } from 'node:path'
import { ROOT } from '../run/paths.ts'

export const EXERCISE = 'p1-calculator'
const SOLUTION = join(ROOT, 'exercises', EXERCISE, 'solution/server.ts')

/** The solution as one file, its packages still imported: what every lane runs, and what is typed into the page. */
export async function oneFileSolution(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [SOLUTION],
    bundle: true,
    format: 'esm',
    packages: 'external',
    target: 'es2022',
    write: false,
  })
  return (outputFiles[0] as { text: string }).text
}
