/**
 * A module namespace object (ECMAScript sec. 10.4.6) that reads its properties through `getters`: sealed, without a
 * prototype, keys in the order of their code units. Only a proxy can show accessors as the data properties they have to be.
 */
export function createNamespace(getters: ReadonlyMap<string, () => unknown>): object {
  const target = Object.create(null) as object
  for (const name of [...getters.keys()].sort()) {
    Object.defineProperty(target, name, { value: undefined, writable: true, enumerable: true, configurable: false })
  }
  Object.defineProperty(target, Symbol.toStringTag, { value: 'Module' })
  return new Proxy(Object.preventExtensions(target), {
    get: (_, key) => (typeof key === 'string' ? getters.get(key)?.() : Reflect.get(target, key)),
    getOwnPropertyDescriptor: (_, key) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key)
      const getter = typeof key === 'string' ? getters.get(key) : undefined
      return descriptor && getter ? { ...descriptor, value: getter() } : descriptor
    },
    defineProperty: () => false,
    set: (_, key) => {
      throw new TypeError(
        getters.has(String(key))
          ? `Cannot assign to read only property '${String(key)}' of object '[object Module]'`
          : `Cannot add property ${String(key)}, object is not extensible`,
      )
    },
  })
}
