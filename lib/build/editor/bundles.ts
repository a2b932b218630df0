/** Monaco and its workers as plain files: the page loads the first with `import()`, Monaco starts the others. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type BuildOptions, type Plugin } from 'esbuild'
import { projectRoot } from '../runtime/catalog.ts'
import { libClosure } from './lib-files.ts'

const source = (path: string) => join(projectRoot, 'components/editor', path)

const common: BuildOptions = {
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
}

/** Of the libraries that TypeScript brings, the worker keeps those that a learner's code is checked against. */
const learnerLibraries: Plugin = {
  name: 'learner-libraries',
  setup(esbuild) {
    esbuild.onLoad({ filter: /typescript[\\/]lib[\\/]lib\.js$/ }, async ({ path }) => {
      const { libFileMap } = (await import(pathToFileURL(path).href)) as { libFileMap: Record<string, string> }
      return { contents: `export const libFileMap = ${JSON.stringify(libClosure(libFileMap))}` }
    })
  },
}

/** Writes `index.js` with its style sheet, font and chunks. */
export async function bundleMonaco(folder: string): Promise<void> {
  await build({
    ...common,
    entryPoints: { index: source('monaco/index.ts') },
    outdir: folder,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.ttf': 'file' },
  })
  // esbuild gives every chunk a style sheet; what they hold is in the entry's, the only one that is loaded.
  const chunks = join(folder, 'chunks')
  for (const name of readdirSync(chunks)) if (name.endsWith('.css')) rmSync(join(chunks, name))
}

/** Writes the workers: classic scripts, which every engine starts on a page with COEP. */
export async function bundleWorkers(folder: string): Promise<void> {
  await build({
    ...common,
    entryPoints: {
      'editor.worker': source('workers/editor.ts'),
      'typescript.worker': source('workers/typescript.ts'),
      'json.worker': source('workers/json.ts'),
    },
    outdir: folder,
    format: 'iife',
    plugins: [learnerLibraries],
  })
}

/** The licences of what the bundles hold. */
export function licences(): string {
  const files = ['LICENSE', 'ThirdPartyNotices.txt'].map((name) =>
    join(projectRoot, 'node_modules/monaco-editor', name),
  )
  return files.map((file) => readFileSync(file, 'utf8')).join('\n\n')
}
