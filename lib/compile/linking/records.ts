import { isBuiltin } from '../packages.ts'
import { exportedNames, resolveName } from '../names.ts'
import type { Exporter, ResolvedName } from '../names.ts'
import type { JsonModule, ScriptModule } from '../program.ts'
import { createNamespace } from './namespace.ts'

export type Getters = Readonly<Record<string, () => unknown>>

/** A module as the linker knows it; what it exports is read through `read`, so that bindings are live. */
export abstract class ModuleRecord implements Exporter {
  abstract readonly exported: NonNullable<Exporter['exported']>
  abstract dependency(request: number): ModuleRecord
  /** The value of an export that the module itself declares. Throws a ReferenceError before it is initialized. */
  abstract read(name: string): unknown

  #namespace: object | undefined

  get namespace(): object {
    if (!this.#namespace) {
      const getters = new Map<string, () => unknown>()
      for (const name of exportedNames(this)) {
        const resolved = resolveName<ModuleRecord>(this, name)
        if (typeof resolved !== 'string') getters.set(name, reader(resolved))
      }
      this.#namespace = createNamespace(getters)
    }
    return this.#namespace
  }
}

/** Reads what a resolved name stands for. */
export function reader({ from, name }: ResolvedName<ModuleRecord>): () => unknown {
  return name === '*' ? () => from.namespace : () => from.read(name)
}

/** A built-in or a package: evaluated elsewhere, its exports are the keys of an object. */
export class ExternalRecord extends ModuleRecord {
  readonly exported
  readonly #values: Readonly<Record<string, unknown>>
  readonly #synthesizesDefault: boolean

  constructor(specifier: string, values: object) {
    super()
    this.#values = values as Readonly<Record<string, unknown>>
    const names = Object.keys(values)
    this.#synthesizesDefault = isBuiltin(specifier) && !names.includes('default')
    this.exported = {
      exports: this.#synthesizesDefault ? [...names, 'default'] : names,
      indirectExports: [],
      starExports: [],
    }
  }

  override dependency(): never {
    throw new Error('an external module has no requests')
  }

  override read(name: string): unknown {
    return name === 'default' && this.#synthesizesDefault ? this.#values : this.#values[name]
  }
}

export type Status = 'unlinked' | 'linked' | 'evaluating' | 'evaluating-async' | 'evaluated'

/** A module of the learner's: a Cyclic Module Record (ECMAScript sec. 16.2.1.6), whose field names these are. */
export class LocalRecord extends ModuleRecord {
  readonly module: ScriptModule | JsonModule
  readonly exported
  dependencies: readonly ModuleRecord[] = []
  getters: Getters | undefined
  /** Runs the body; a promise when it uses top-level await. */
  execute: () => unknown = () => undefined

  status: Status = 'unlinked'
  error: { readonly value: unknown } | undefined
  dfsIndex = 0
  dfsAncestorIndex = 0
  cycleRoot: LocalRecord = this
  asyncOrder: number | 'unset' | 'done' = 'unset'
  pendingAsyncDependencies = 0
  readonly asyncParents: LocalRecord[] = []
  topLevel: PromiseResolvers | undefined

  constructor(module: ScriptModule | JsonModule) {
    super()
    this.module = module
    this.exported = module.kind === 'json' ? { exports: ['default'], indirectExports: [], starExports: [] } : module
  }

  get hasTopLevelAwait(): boolean {
    return this.module.kind === 'script' && this.module.async
  }

  override dependency(request: number): ModuleRecord {
    return this.dependencies[request]!
  }

  override read(name: string): unknown {
    const getter = this.getters?.[name]
    if (!getter) throw new ReferenceError(`Cannot access '${name}' before initialization`)
    return getter()
  }
}

export class PromiseResolvers {
  resolve!: () => void
  reject!: (reason: unknown) => void
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve
    this.reject = reject
  })
}
