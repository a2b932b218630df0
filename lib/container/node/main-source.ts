/**
 * The text of `main.mjs`, which is started with the entry's absolute path as its first argument.
 * @param entry path of the compiled entry from `main.mjs`, with `/`: "./project/server.js"
 * @param boot path of `boot.mjs` from there
 */
export function mainSource(entry: string, boot = './boot.mjs'): string {
  return [
    `import { serve } from ${JSON.stringify(boot)}`,
    `import * as entry from ${JSON.stringify(entry)}`,
    `serve(entry)`,
    ``,
  ].join('\n')
}
