/** The two files that stand beside a project: what is run, and what it imports first. */
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

/**
 * The text of `main.mjs`, which is started with the entry's absolute path as its first argument.
 * @param entry path of the compiled entry from `main.mjs`, with `/`: "./project/server.js"
 */
export function mainSource(entry: string): string {
  return [
    `import { serve } from './boot.mjs'`,
    `import * as entry from ${JSON.stringify(entry)}`,
    `serve(entry)`,
    ``,
  ].join('\n')
}
