import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { externalBuiltins, externalCatalog, readable } from './bundle.ts'
import { projectRoot } from './catalog.ts'
import type { CatalogPackage } from './catalog.ts'

/** Files by path relative to the folder that is mounted or linked. */
export type TextFiles = Record<string, string>

/** Bundled CommonJS inside an ES module asks for Node's built-ins with `require`. */
export const requireBanner = `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);`

/** Bundles are renamed re-exports, so the names are needed, and a module's own namespace is the one to ask. */
async function exportedNames(specifier: string): Promise<string[]> {
  return Object.keys((await import(specifier)) as object)
}

/** The file of a subpath inside its package: `server/mcp.js`, `index.js` for the package itself. */
function stubPath(self: CatalogPackage, specifier: string): string {
  const path = specifier.slice(self.name.length + 1)
  if (path === '') return 'index.js'
  return path.endsWith('.js') ? path : `${path}/index.js`
}

interface Group {
  readonly name: string
  readonly specifiers: readonly string[]
}

/** Modules that are loaded together live in one file; those with heavy dependencies of their own in another. */
function groupsOf(self: CatalogPackage): Group[] {
  const isV3 = (specifier: string) => specifier === 'zod/v3'
  return [
    { name: 'main', specifiers: self.portable.filter((specifier) => !isV3(specifier)) },
    { name: 'v3', specifiers: self.portable.filter(isV3) },
    { name: 'node', specifiers: self.nodeOnly },
  ].filter(({ specifiers }) => specifiers.length > 0)
}

/** A package as few prebuilt ES modules, with a one-line file for each subpath that re-exports its own names. */
async function nodePackage(self: CatalogPackage, packages: readonly CatalogPackage[]): Promise<TextFiles> {
  const files: TextFiles = {}
  const entries: Record<string, string> = {}
  const exportsField: Record<string, string> = {}
  for (const { name, specifiers } of groupsOf(self)) {
    const lines: string[] = []
    for (const [index, specifier] of specifiers.entries()) {
      const path = stubPath(self, specifier)
      const names = await exportedNames(specifier)
      const up = '../'.repeat(path.split('/').length - 1) || './'
      const bundled = names.map((exported) => `${exported} as m${index}_${exported}`)
      const own = names.map((exported) => `m${index}_${exported} as ${exported}`)
      if (bundled.length > 0) lines.push(`export { ${bundled.join(', ')} } from ${JSON.stringify(specifier)}`)
      files[path] = own.length > 0 ? `export { ${own.join(', ')} } from '${up}bundle/${name}.js'\n` : 'export {}\n'
      exportsField[`.${specifier.slice(self.name.length)}`] = `./${path}`
    }
    entries[name] = lines.join('\n')
  }
  const { outputFiles } = await build({
    entryPoints: Object.keys(entries).map((name) => ({ in: `group:${name}`, out: name })),
    outdir: '/bundle',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: { js: requireBanner },
    ...readable,
    target: 'node20',
    plugins: [
      {
        name: 'groups',
        setup(context) {
          context.onResolve({ filter: /^group:/ }, ({ path }) => ({ path, namespace: 'group' }))
          context.onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => ({
            contents: entries[path.slice('group:'.length)]!,
            resolveDir: projectRoot,
          }))
        },
      },
      externalCatalog(packages, self),
      externalBuiltins,
    ],
  })
  for (const { path, text } of outputFiles) files[path.slice(1)] = text
  const { name, version } = self
  files['package.json'] = JSON.stringify({ name, version, type: 'module', exports: exportsField }, null, 2)
  return files
}

/** Programs that run inside a Node-like host, where their source exists. */
const programs = {
  'boot.mjs': 'lib/container/node/boot.ts',
  'launcher.mjs': 'lib/container/webcontainer/launcher.ts',
}

async function program(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(projectRoot, source)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    banner: { js: requireBanner },
    legalComments: 'eof',
    logLevel: 'warning',
  })
  return outputFiles[0]!.text
}

/** Everything a Node-like host needs beside the learner's files: `node_modules`, `boot.mjs`, `launcher.mjs`. */
export async function nodeFiles(packages: readonly CatalogPackage[]): Promise<TextFiles> {
  const files: TextFiles = {}
  for (const self of packages) {
    const folder = `node_modules/${self.name}`
    for (const [path, text] of Object.entries(await nodePackage(self, packages))) files[`${folder}/${path}`] = text
  }
  for (const [path, source] of Object.entries(programs)) {
    if (existsSync(join(projectRoot, source))) files[path] = await program(source)
  }
  return files
}
