import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { projectRoot } from './catalog.ts'
import type { Plugin } from 'esbuild'
import type { CatalogPackage } from './catalog.ts'

const workerFolder = join(projectRoot, 'lib/container/bundled/worker')

/** Libraries inside the worker ask for Node's built-ins; they get the worker's own. */
const ownBuiltins: Record<string, string> = {
  buffer: 'builtins/buffer.ts',
  events: 'builtins/events.ts',
  path: 'builtins/path.ts',
  process: 'library-process.ts',
  stream: 'builtins/stream.ts',
  'stream/web': 'builtins/stream-web.ts',
  string_decoder: 'builtins/string_decoder.ts',
  url: 'builtins/url.ts',
  util: 'library-util.ts',
}

const builtins: Plugin = {
  name: 'builtins',
  setup(context) {
    context.onResolve(
      { filter: /^(node:)?(buffer|events|path|process|stream|stream\/web|string_decoder|url|util)\/?$/ },
      (args) => {
        // A module of the worker that builds on the package of the same name reaches the package.
        if (args.importer.startsWith(workerFolder)) return undefined
        return { path: join(workerFolder, ownBuiltins[args.path.replace(/^node:|\/$/g, '')]!) }
      },
    )
    context.onResolve({ filter: /^(node:)?querystring$/ }, ({ resolveDir, kind }) =>
      context.resolve('unenv/node/querystring', { resolveDir, kind }),
    )
  },
}

/** Makes `inspect` print an error's stack as stacks.ts has it: the learner's files and lines, in every browser. */
const inspectStacks: Plugin = {
  name: 'inspect-stacks',
  setup(context) {
    context.onLoad({ filter: /node-inspect-extracted\/dist\/inspect\.js$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      const changed = text.replace(/try\{(\w+)=(\w+)\.stack\}catch\{\}/, 'try{$1=__stackOf($2)}catch{}')
      if (changed === text) throw new Error('node-inspect-extracted reads stacks in another way than before.')
      const stacks = JSON.stringify(join(workerFolder, 'stacks.ts'))
      return { contents: `const { stackOf: __stackOf } = require(${stacks});\n${changed}` }
    })
  },
}

function manifest(packages: readonly CatalogPackage[]): Plugin {
  return {
    name: 'manifest',
    setup(context) {
      context.onResolve({ filter: /^runtime:manifest$/ }, ({ path }) => ({ path, namespace: 'manifest' }))
      context.onLoad({ filter: /.*/, namespace: 'manifest' }, () => ({
        loader: 'js',
        contents: `
          export const portable = ${JSON.stringify(packages.flatMap(({ portable }) => portable))}
          export const nodeOnly = ${JSON.stringify(packages.flatMap(({ nodeOnly }) => nodeOnly))}`,
      }))
    },
  }
}

/** The text that a worker of the bundled host evaluates first. */
export async function bundleWorker(packages: readonly CatalogPackage[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(workerFolder, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    // The text's value is the function that starts the runtime.
    globalName: 'runtime',
    mainFields: ['browser', 'module', 'main'],
    target: 'es2022',
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'eof',
    logLevel: 'warning',
    banner: { js: '"use strict";' },
    footer: { js: 'runtime.main\n//# sourceURL=runtime' },
    plugins: [builtins, inspectStacks, manifest(packages)],
  })
  return outputFiles[0]!.text
}
