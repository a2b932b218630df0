/** Compiles a program, mounts its files and runs it. */
import { compileForBundle } from '../../../compile/bundle.ts'
import { createStackMapper } from '../../../compile/stack.ts'
import { ContainerError } from '../../types.ts'
import { isBuiltinName, loadBuiltin, missingBuiltin } from './builtins.ts'
import { checkExternalNames } from './check-names.ts'
import { follow } from './lifecycle.ts'
import { createLinker } from './linker.ts'
import { holdWhile } from './loop.ts'
import { loadPackage, missingPackage } from './packages.ts'
import { prepareProcess } from './process.ts'
import { state } from './state.ts'
import { mount, volume } from './volume.ts'
import type { Readings } from '../../../compile/load.ts'
import type { Program } from '../../../compile/program.ts'
import type { ExpectRequest, StartRequest } from '../messages.ts'

function checkExternals({ externals }: Program): void {
  for (const { specifier, location } of externals) {
    const missing = isBuiltinName(specifier) ? missingBuiltin(specifier) : missingPackage(specifier)
    if (missing) throw new ContainerError('module', missing.message, location)
  }
}

function external(specifier: string): object {
  return isBuiltinName(specifier) ? loadBuiltin(specifier) : loadPackage(specifier)
}

function namesOf(specifier: string): ReadonlySet<string> {
  const names = new Set(Object.keys(external(specifier)))
  // As in Node, a built-in as a whole is its own default export.
  return isBuiltinName(specifier) ? names.add('default') : names
}

const readings: Readings = new Map()

/** Reads a program that may be started next. What is wrong with it is said when it is. */
export function readAhead({ files, entry }: Pick<ExpectRequest, 'files' | 'entry'>): void {
  try {
    compileForBundle(files, entry, readings)
  } catch {
    // The start of the same files says it.
  }
}

/** Throws a ContainerError when the files cannot be compiled or import what is not there. */
export function prepare({ files, entry, args, env }: StartRequest): Program {
  const program = compileForBundle(files, entry, readings)
  checkExternals(program)
  checkExternalNames(program, namesOf)
  state.entry = program.entry
  state.mapper = createStackMapper(program, state.root)
  state.source = (file) => {
    const text = files[file]
    return typeof text === 'string' ? text : undefined
  }
  mount(files, state.root, volume)
  prepareProcess(program.entry, args, env)
  return program
}

/** Evaluates the program; `onEntry` gets the entry module's namespace when it has been evaluated. */
export function run(program: Program, onEntry: (namespace: object) => void): void {
  const evaluated = createLinker({ program, root: state.root, external, holdWhile }).run()
  follow(evaluated)
  evaluated.then(onEntry, () => undefined)
}
