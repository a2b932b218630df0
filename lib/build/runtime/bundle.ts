import { join } from 'node:path'
import { isBuiltin } from 'node:module'
import type { Plugin } from 'esbuild'
import { isCatalogSpecifier, projectRoot } from './catalog.ts'
import type { CatalogPackage } from './catalog.ts'

/**
 * Keeps the packages of the catalog apart: a bundle of one imports the others, so that a schema made with the
 * learner's zod is an instance of the class that the SDK knows.
 */
export function externalCatalog(packages: readonly CatalogPackage[], self: CatalogPackage): Plugin {
  return {
    name: 'external-catalog',
    setup(build) {
      build.onResolve({ filter: /^(@modelcontextprotocol\/|zod(\/|$))/ }, ({ path }) => {
        const owner = isCatalogSpecifier(path, packages)
        return owner && owner !== self ? { path, external: true } : undefined
      })
      // The v2 packages choose their JSON Schema validator by host; every host takes Node's, for equal verdicts.
      build.onResolve({ filter: /^@modelcontextprotocol\/[a-z]+\/_shims$/ }, ({ path }) => ({
        path: join(projectRoot, 'node_modules', path.replace('/_shims', ''), 'dist/shimsNode.mjs'),
      }))
    },
  }
}

/** Leaves Node's built-in modules to the host, always under their `node:` name. */
export const externalBuiltins: Plugin = {
  name: 'external-builtins',
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z_]+(\/[a-z]+)?$/ }, ({ path, resolveDir }) => {
      if (!isBuiltin(path) || resolveDir === '') return undefined
      return { path: path.startsWith('node:') ? path : `node:${path}`, external: true }
    })
  },
}

/** Class and function names reach learners in stack traces and `constructor.name`, so identifiers are kept. */
export const readable = {
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: false,
  legalComments: 'eof',
  target: 'es2022',
  logLevel: 'warning',
} as const
