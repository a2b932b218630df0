/** Which declaration files the editor needs: those of every module that a learner's server may import, and no other. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { catalog, projectRoot } from '../runtime/catalog.ts'
import { learnerOptions } from './compiler-options.ts'
import { trimDeclaration } from './trim.ts'

/** Declarations and `package.json` files by path from the learner's folder: `node_modules/zod/index.d.ts`. */
export type DeclarationFiles = Record<string, string>

/** Modules for a framework that no host has, whose types would pull in the framework's. */
const FRAMEWORK = /\/(express|server\/auth\/|server\/middleware\/)/

/** Large, and of no use to a server: what other declarations say of them becomes `any`. */
const UNUSED = /@types\/node\/(inspector|http2|test|repl|wasi|sea|trace_events|cluster|dgram|domain|punycode)\b/

function roots(): string[] {
  const packages = catalog().flatMap(({ portable, nodeOnly }) => [...portable, ...nodeOnly])
  return packages.filter((specifier) => !FRAMEWORK.test(specifier))
}

/** Files that a program importing all of `specifiers` reads from `node_modules`, by absolute path. */
function closure(specifiers: readonly string[]): ts.SourceFile[] {
  const entry = join(projectRoot, '__editor-types.mts')
  const source = specifiers.map((specifier, index) => `import * as m${index} from '${specifier}'`).join('\n')
  const options: ts.CompilerOptions = {
    ...learnerOptions,
    lib: [...learnerOptions.lib],
    types: [...learnerOptions.types],
  }
  const host = ts.createCompilerHost(options)
  const { fileExists, getSourceFile } = host
  host.getCurrentDirectory = () => projectRoot
  host.fileExists = (path) => path === entry || fileExists.call(host, path)
  host.getSourceFile = (path, target, ...rest) =>
    path === entry ? ts.createSourceFile(path, source, target) : getSourceFile.call(host, path, target, ...rest)
  const program = ts.createProgram([entry], options, host)
  const missing = program.getSemanticDiagnostics(program.getSourceFile(entry))
  if (missing.length > 0) {
    throw new Error(ts.formatDiagnostics(missing, { ...host, getCanonicalFileName: (path) => path }))
  }
  return program.getSourceFiles().filter(({ fileName }) => /\/node_modules\/(?!typescript\/)/.test(fileName))
}

/** What module resolution reads of a `package.json`. */
function resolutionFields(path: string): string {
  const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const fields = ['name', 'version', 'type', 'main', 'types', 'typings', 'typesVersions', 'exports', 'imports']
  return JSON.stringify(Object.fromEntries(fields.filter((field) => field in all).map((field) => [field, all[field]])))
}

/** The folder of the package that `path` (from the project's folder) belongs to. */
function packageFolder(path: string): string {
  const at = path.lastIndexOf('node_modules/') + 'node_modules/'.length
  const names = path.slice(at).split('/')
  return path.slice(0, at) + names.slice(0, names[0]?.startsWith('@') ? 2 : 1).join('/')
}

function withoutUnused(path: string, text: string): string {
  return text.replace(/^\/\/\/ <reference path="(.+)" \/>\n/gm, (line, to: string) =>
    UNUSED.test(join(path, '..', to)) ? '' : line,
  )
}

/** Collects the declarations of everything that learners may import, shortened to what types and hovers need. */
export function collectDeclarations(): DeclarationFiles {
  const files: DeclarationFiles = {}
  for (const { fileName, text } of closure(roots())) {
    const path = fileName.slice(projectRoot.length)
    if (UNUSED.test(path)) continue
    files[path] = fileName.endsWith('.json') ? text : trimDeclaration(withoutUnused(path, text))
    const manifest = `${packageFolder(path)}/package.json`
    files[manifest] ??= resolutionFields(join(projectRoot, manifest))
  }
  return files
}
