/** Type-checks content in memory: every server is a program of its own, under one strict configuration. */
import path from 'node:path'
import ts from 'typescript'
import type { FileTree } from '../../lib/container/types.ts'
import { EXERCISES } from './matrix.ts'

const ROOT = path.dirname(EXERCISES)

/** Where the servers seem to be: beside `node_modules`, so that packages resolve, and apart from one another. */
const VIRTUAL = path.join(ROOT, '.content')

/** As strict as the workbook itself, but for what a learner's editor does not ask of them. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
  esModuleInterop: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noEmit: true,
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [path.join(ROOT, 'node_modules/@types')],
}

/** A program of its own. */
export interface Compiled {
  readonly exercise: string
  readonly variant: string
  readonly files: FileTree
}

/**
 * @param more compiler options that differ for these
 * @returns one line for each fault: `p1-wire/broken/trims/server.ts:12: message`
 */
export function typeErrors(cases: readonly Compiled[], more: ts.CompilerOptions = {}): string[] {
  const options = { ...OPTIONS, ...more }
  const files = new Map<string, string>()
  for (const { exercise, variant, files: tree } of cases)
    for (const [name, content] of Object.entries(tree))
      if (typeof content === 'string') files.set(path.join(VIRTUAL, exercise, variant, name), content)
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile } = host
  host.fileExists = (file) => files.has(file) || fileExists(file)
  host.readFile = (file) => files.get(file) ?? readFile(file)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (file, version, ...rest) => {
    const text = files.get(file)
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version)
  }
  host.directoryExists = undefined as never
  const program = ts.createProgram(
    [...files.keys()].filter((file) => file.endsWith('.ts')),
    options,
    host,
  )
  return ts.getPreEmitDiagnostics(program).map(describe)
}

function describe({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, ' ')
  if (!file) return text
  const { line } = file.getLineAndCharacterOfPosition(start ?? 0)
  return `${path.relative(VIRTUAL, file.fileName)}:${line + 1}: ${text}`
}
