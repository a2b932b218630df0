import type { SourceLocation } from '../../container/types.ts'
import { explainName, resolveName } from '../names.ts'
import type { ScriptModule } from '../program.ts'
import type { Body } from './bodies.ts'
import { reader } from './records.ts'
import type { Getters, LocalRecord, ModuleRecord } from './records.ts'

/** What a module's function is called with; see lib/compile/to-function.ts. */
export interface Host {
  /** `file:` URL of a path of the project. */
  url(path: string): string
  /** Absolute path of a path of the project. */
  filename(path: string): string
  load(specifier: unknown, referrer: string): Promise<object>
  body(module: ScriptModule): Body
  resolve(specifier: string, referrer: string): string
}

/** Checks the names that a module imports or exports again; throws a SyntaxError as Node words it. */
export function checkNames(record: LocalRecord, host: Host): void {
  if (record.module.kind === 'json') return
  const { imports, indirectExports, requests } = record.module
  for (const { request, name, location } of [...imports, ...indirectExports]) {
    if (name === '*') continue
    const resolved = resolveName<ModuleRecord>(record.dependency(request), name)
    if (resolved === 'missing' || resolved === 'ambiguous') {
      throw syntaxError(explainName(resolved, requests[request]!.specifier, name), location, host)
    }
  }
}

/** An error of linking, which has no frame of the learner's: its stack names the import. */
function syntaxError(message: string, { file, line, column }: SourceLocation, host: Host): SyntaxError {
  const error = new SyntaxError(message)
  error.stack = `SyntaxError: ${message}\n    at ${host.filename(file)}:${line}:${column}`
  return error
}

/** Makes a module ready to run; one in a cycle has its functions hoisted from now on. */
export function instantiate(record: LocalRecord, host: Host): void {
  record.status = 'linked'
  const { module } = record
  if (module.kind === 'json') {
    let value: unknown
    record.getters = { default: () => value }
    record.execute = () => void (value = JSON.parse(module.text))
    return
  }
  const start = () => startBody(record, module, host)
  if (!module.cyclic) record.execute = start
  else {
    const body = start() as Generator<unknown, void, unknown>
    body.next()
    record.execute = module.async ? () => runAsync(body) : () => body.next()
  }
}

function startBody(record: LocalRecord, module: ScriptModule, host: Host): unknown {
  const { path } = module
  const setExports = (getters: Getters, defaultFunction?: object) => {
    record.getters = getters
    if (defaultFunction) Object.defineProperty(defaultFunction, 'name', { value: 'default', configurable: true })
  }
  const load = (specifier: unknown) => host.load(specifier, path)
  const body = host.body(module)
  return body(setExports, createImports(record, module), load, createMeta(path, host))
}

/** An object with the imported names, each read anew at every use. */
function createImports(record: LocalRecord, { imports }: ScriptModule): object {
  const values = Object.create(null) as object
  for (const { request, name, local } of imports) {
    const from = record.dependency(request)
    const resolved = name === '*' ? { from, name } : resolveName(from, name)
    if (typeof resolved === 'string') continue
    Object.defineProperty(values, local, { get: reader(resolved), set: refuseAssignment })
  }
  return Object.freeze(values)
}

function refuseAssignment(): never {
  throw new TypeError('Assignment to constant variable.')
}

function createMeta(path: string, host: Host): object {
  const filename = host.filename(path)
  return Object.assign(Object.create(null) as object, {
    dirname: filename.slice(0, filename.lastIndexOf('/')) || '/',
    filename,
    resolve: (specifier: string) => host.resolve(specifier, path),
    url: host.url(path),
  })
}

/** Runs a body in which `yield` stands for `await`. */
function runAsync(body: Generator<unknown, void, unknown>): Promise<void> {
  return new Promise((resolve, reject) => {
    const step = (resume: () => IteratorResult<unknown, void>): void => {
      let result
      try {
        result = resume()
      } catch (error) {
        return reject(error)
      }
      if (result.done) return resolve()
      Promise.resolve(result.value).then(
        (value) => step(() => body.next(value)),
        (error: unknown) => step(() => body.throw(error)),
      )
    }
    step(() => body.next())
  })
}
