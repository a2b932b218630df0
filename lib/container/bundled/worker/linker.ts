/**
 * Links and evaluates a compiled program as the ECMAScript specification orders (sec. 16.2.1), without the engine's
 * own module loader, which an opaque origin does not have in every browser.
 */

import { indexFiles } from '../../../compile/files.ts'
import { evaluate } from '../../../compile/linking/evaluate.ts'
import { Bodies } from '../../../compile/linking/bodies.ts'
import type { Body, HoldWhile } from '../../../compile/linking/bodies.ts'
import { checkNames, instantiate } from '../../../compile/linking/instantiate.ts'
import type { Host } from '../../../compile/linking/instantiate.ts'
import { ExternalRecord, LocalRecord } from '../../../compile/linking/records.ts'
import { isBuiltin, isPath } from '../../../compile/packages.ts'
import type { ModuleRequest, Program, ScriptModule } from '../../../compile/program.ts'
import { resolve } from '../../../compile/resolve.ts'
import { toFileUrl } from '../../../compile/urls.ts'

export interface LinkerOptions {
  readonly program: Program
  /** Absolute path of the project's folder, `/project` say: the base of `import.meta.url`. */
  readonly root: string
  /**
   * Answers a built-in (`node:fs` and `fs` arrive as written) or a package: an object whose own enumerable keys are
   * its exports. A built-in without a `default` key gets the object itself as default.
   * Throws or rejects, with one sentence, for a module that the host does not have.
   */
  external(specifier: string): object | Promise<object>
  /**
   * Keeps the process alive until the promise is settled; gives the promise back. JavaScriptCore tells places in evaluated
   * modules only when a timer evaluates them: with this function the linker takes that way there, without it stacks have no
   * places in that engine.
   */
  readonly holdWhile?: HoldWhile
}

export interface Linker {
  /**
   * Links and evaluates the entry module; the same promise at every call. Rejects with what the program threw; with a
   * SyntaxError, before any of it ran, when it imports a name that an external module does not export; and with what
   * `external` threw.
   */
  run(): Promise<object>
  /** `import(specifier)` as written in the module at `referrer` (a path of the project, the entry by default). */
  import(specifier: string, referrer?: string): Promise<object>
}

/** Makes ready to run `program`; nothing runs, and nothing is asked of `external`, before `run` or `import`. */
export function createLinker(options: LinkerOptions): Linker {
  const registry = new Registry(options)
  let running: Promise<object> | undefined
  return {
    run: () => (running ??= registry.start(options.program.entry)),
    import: (specifier, referrer = options.program.entry) => registry.load(specifier, referrer),
  }
}

class Registry implements Host {
  readonly #options: LinkerOptions
  readonly #index
  readonly #locals = new Map<string, LocalRecord>()
  readonly #externals = new Map<string, ExternalRecord>()

  readonly #bodies: Bodies

  constructor(options: LinkerOptions) {
    this.#options = options
    this.#bodies = new Bodies(options.program, (path) => this.url(path), options.holdWhile)
    this.#index = indexFiles(options.program.files, options.program.links)
  }

  filename(path: string): string {
    return `${this.#options.root}/${path}`
  }

  url(path: string): string {
    return toFileUrl(this.filename(path))
  }

  resolve(specifier: string, referrer: string): string {
    if (isPath(specifier) || specifier.startsWith('file:')) return new URL(specifier, this.url(referrer)).href
    if (isBuiltin(specifier)) return specifier.startsWith('node:') ? specifier : `node:${specifier}`
    const resolution = resolve(this.#index, specifier, referrer)
    if (resolution.kind === 'refused') throw notFound(specifier, referrer, resolution.reason)
    return specifier
  }

  body({ path, code }: ScriptModule): Body {
    return this.#bodies.get(path, code)
  }

  /** Evaluates a module of the project and what it imports; gives its namespace. */
  async start(path: string): Promise<object> {
    const graph = this.#collect(path)
    await this.#fetchExternals(graph)
    for (const record of graph) this.#connect(record)
    const unlinked = graph.filter(({ status }) => status === 'unlinked')
    for (const record of unlinked) checkNames(record, this)
    await this.#bodies.prepare()
    for (const record of unlinked) instantiate(record, this)
    const record = this.#local(path)
    await evaluate(record)
    return record.namespace
  }

  async load(specifier: unknown, referrer: string): Promise<object> {
    const name = this.#relative(String(specifier), referrer)
    // never within the call itself, as in Node
    await Promise.resolve()
    const resolution = resolve(this.#index, name, referrer)
    if (resolution.kind === 'refused') throw notFound(name, referrer, resolution.reason)
    if (resolution.kind === 'local') return this.start(resolution.path)
    return (await this.#external(name)).namespace
  }

  /** `import(new URL('./x.ts', import.meta.url))` is a path of the project too. */
  #relative(specifier: string, referrer: string): string {
    const base = this.url('')
    if (!specifier.startsWith(base)) return specifier
    return `${referrer.includes('/') ? '../'.repeat(referrer.split('/').length - 1) : './'}${specifier.slice(base.length)}`
  }

  #local(path: string): LocalRecord {
    const known = this.#locals.get(path)
    if (known) return known
    const module = this.#options.program.modules[path]
    if (!module) throw new Error(`${path} was not compiled with the program`)
    if (module.kind === 'broken') throw new SyntaxError(module.message)
    const record = new LocalRecord(module)
    this.#locals.set(path, record)
    return record
  }

  /** The module and what it imports, in the order in which their code runs. */
  #collect(path: string, graph = new Set<LocalRecord>(), seen = new Set<string>()): LocalRecord[] {
    seen.add(path)
    const record = this.#local(path)
    for (const request of requestsOf(record)) {
      if (request.path !== undefined && !seen.has(request.path)) this.#collect(request.path, graph, seen)
    }
    return [...graph.add(record)]
  }

  /** All of them before any code runs, so that a missing one stops the program as in Node. */
  async #fetchExternals(graph: readonly LocalRecord[]): Promise<void> {
    const specifiers = graph.flatMap(requestsOf).filter(({ path }) => path === undefined)
    for (const { specifier } of specifiers) await this.#external(specifier)
  }

  async #external(specifier: string): Promise<ExternalRecord> {
    const known = this.#externals.get(specifier)
    if (known) return known
    const record = new ExternalRecord(specifier, await this.#options.external(specifier))
    const raced = this.#externals.get(specifier)
    if (!raced) this.#externals.set(specifier, record)
    return raced ?? record
  }

  #connect(record: LocalRecord): void {
    record.dependencies = requestsOf(record).map(({ path, specifier }) =>
      path === undefined ? this.#externals.get(specifier)! : this.#local(path),
    )
  }
}

function requestsOf({ module }: LocalRecord): readonly ModuleRequest[] {
  return module.kind === 'json' ? [] : module.requests
}

function notFound(specifier: string, referrer: string, reason: string): Error {
  return Object.assign(new Error(`${referrer} imports "${specifier}", ${reason}`), { code: 'ERR_MODULE_NOT_FOUND' })
}
