import { build } from 'esbuild'
import { externalBuiltins, externalCatalog, readable } from './bundle.ts'
import { projectRoot } from './catalog.ts'
import type { CatalogPackage } from './catalog.ts'

/**
 * A package as text for the worker: a function of `require` whose value maps each specifier to a function that
 * evaluates that module, and what it needs, on first call.
 */
export async function bundlePackage(self: CatalogPackage, packages: readonly CatalogPackage[]): Promise<string> {
  const table = self.portable.map((specifier) => {
    const name = JSON.stringify(specifier)
    return `${name}: () => require(${name})`
  })
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {\n${table.join(',\n')}\n}`, resolveDir: projectRoot, sourcefile: 'entry.js' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    mainFields: ['module', 'main'],
    ...readable,
    plugins: [
      {
        name: 'esm-entries',
        setup(context) {
          // `require` in the table keeps evaluation lazy; resolving it as an import picks the ES modules.
          context.onResolve({ filter: /.*/ }, ({ path, kind, importer, pluginData }) => {
            if (kind !== 'require-call' || !importer.endsWith('entry.js') || pluginData === 'entry') return undefined
            return context.resolve(path, { kind: 'import-statement', resolveDir: projectRoot, pluginData: 'entry' })
          })
        },
      },
      externalCatalog(packages, self),
      externalBuiltins,
    ],
  })
  const text = outputFiles[0]!.text
  return `(function (require) { "use strict"; const module = { exports: {} }; ${text}\nreturn module.exports })\n//# sourceURL=${self.name}`
}
