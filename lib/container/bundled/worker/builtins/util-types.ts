/** `util.types`: what kind of built-in object a value is. */
const tagOf = (value: unknown) => Object.prototype.toString.call(value).slice(8, -1)
const typedArrayTag = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype) as object,
  Symbol.toStringTag,
)!.get!
const typedName = (value: unknown): string | undefined => typedArrayTag.call(value) as string | undefined

/** True when a method that only real objects of the kind have works on the value. */
function answers(method: (this: never, ...args: never[]) => unknown): (value: unknown) => boolean {
  return (value) => {
    try {
      Reflect.apply(method, value, [])
      return true
    } catch {
      return false
    }
  }
}

const getter = (owner: object, name: PropertyKey) => Object.getOwnPropertyDescriptor(owner, name)!.get!
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const boxed = (method: () => unknown) => {
  const is = answers(method)
  return (value: unknown) => isObject(value) && is(value)
}

export const isMap = answers(getter(Map.prototype, 'size') as never)
export const isSet = answers(getter(Set.prototype, 'size') as never)
export const isWeakMap = (value: unknown) => value instanceof WeakMap
export const isWeakSet = (value: unknown) => value instanceof WeakSet
export const isMapIterator = (value: unknown) => tagOf(value) === 'Map Iterator'
export const isSetIterator = (value: unknown) => tagOf(value) === 'Set Iterator'
export const isDate = answers(Date.prototype.getTime as never)
export const isRegExp = (value: unknown) => value instanceof RegExp
export const isPromise = (value: unknown) => value instanceof Promise
export const isNativeError = (value: unknown) => value instanceof Error && tagOf(value) === 'Error'
export const isAsyncFunction = (value: unknown) =>
  typeof value === 'function' && /Async(Generator)?Function/.test(tagOf(value))
export const isGeneratorFunction = (value: unknown) =>
  typeof value === 'function' && tagOf(value).endsWith('GeneratorFunction')
export const isGeneratorObject = (value: unknown) => tagOf(value) === 'Generator'
export const isArgumentsObject = (value: unknown) => tagOf(value) === 'Arguments'
export const isModuleNamespaceObject = (value: unknown) => tagOf(value) === 'Module'
export const isArrayBuffer = (value: unknown) => value instanceof ArrayBuffer
export const isSharedArrayBuffer = (value: unknown) =>
  typeof SharedArrayBuffer !== 'undefined' && value instanceof SharedArrayBuffer
export const isAnyArrayBuffer = (value: unknown) => isArrayBuffer(value) || isSharedArrayBuffer(value)
export const isArrayBufferView = (value: unknown) => ArrayBuffer.isView(value)
export const isDataView = (value: unknown) => value instanceof DataView
export const isTypedArray = (value: unknown) => typedName(value) !== undefined
export const isUint8Array = (value: unknown) => typedName(value) === 'Uint8Array'
export const isUint8ClampedArray = (value: unknown) => typedName(value) === 'Uint8ClampedArray'
export const isUint16Array = (value: unknown) => typedName(value) === 'Uint16Array'
export const isUint32Array = (value: unknown) => typedName(value) === 'Uint32Array'
export const isInt8Array = (value: unknown) => typedName(value) === 'Int8Array'
export const isInt16Array = (value: unknown) => typedName(value) === 'Int16Array'
export const isInt32Array = (value: unknown) => typedName(value) === 'Int32Array'
export const isFloat32Array = (value: unknown) => typedName(value) === 'Float32Array'
export const isFloat64Array = (value: unknown) => typedName(value) === 'Float64Array'
export const isBigInt64Array = (value: unknown) => typedName(value) === 'BigInt64Array'
export const isBigUint64Array = (value: unknown) => typedName(value) === 'BigUint64Array'
export const isStringObject = boxed(String.prototype.valueOf)
export const isNumberObject = boxed(Number.prototype.valueOf)
export const isBooleanObject = boxed(Boolean.prototype.valueOf)
export const isSymbolObject = boxed(Symbol.prototype.valueOf)
export const isBigIntObject = boxed(BigInt.prototype.valueOf)
export const isBoxedPrimitive = (value: unknown) =>
  isStringObject(value) ||
  isNumberObject(value) ||
  isBooleanObject(value) ||
  isSymbolObject(value) ||
  isBigIntObject(value)
/** No browser tells a proxy from its target. */
export const isProxy = () => false
export const isExternal = () => false
export const isCryptoKey = (value: unknown) => typeof CryptoKey !== 'undefined' && value instanceof CryptoKey
export const isKeyObject = () => false
