import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

let built: Promise<string> | undefined

/** The text of `boot.mjs`: `boot.ts` and what it imports of this project in one module. Built once a process. */
export function bootSource(): Promise<string> {
  built ??= build({
    entryPoints: [fileURLToPath(new URL('./boot.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node18',
    logLevel: 'silent',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return built
}
