/**
 * `node:fs` on memfs. Asynchronous calls come back in a turn of their own, as from a disk: a program that awaits them in a
 * loop still hears its timers and its input, and stays alive while one is pending.
 */
import { unavailable } from '../errors.ts'
import { afterTurn, hold, release } from '../loop.ts'
import { process } from '../process.ts'
import { state } from '../state.ts'
import { volume } from '../volume.ts'
import { Buffer } from './buffer.ts'
import { readdirSync } from './fs-readdir.ts'
import { posix } from './path.ts'

type AnyFunction = (...args: unknown[]) => unknown
type Members = Record<string, unknown>

/** Calls that give an object which does its own work later. */
const immediate = /^(watch|watchFile|unwatchFile|createReadStream|createWriteStream|_toUnixTimestamp|exists)$/

function callbackLater(method: AnyFunction): AnyFunction {
  return (...args) => {
    const callback = args.at(-1)
    if (typeof callback !== 'function') return method(...args)
    hold()
    const done = (...results: unknown[]) => {
      afterTurn(() => {
        release()
        ;(callback as AnyFunction)(...results)
      })
    }
    try {
      return method(...args.slice(0, -1), done)
    } catch (error) {
      release()
      throw error
    }
  }
}

const nextTurn = () => new Promise<void>((resolve) => afterTurn(resolve))

function promiseLater(owner: object, method: AnyFunction): AnyFunction {
  return async (...args) => {
    try {
      return withLaterMethods(await Reflect.apply(method, owner, args))
    } finally {
      await nextTurn()
    }
  }
}

const handles = new WeakSet<object>()

/** File handles and directories have asynchronous methods too. */
function withLaterMethods(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || handles.has(value)) return value
  if (!/^(FileHandle|Dir)$/.test((value as { constructor?: { name?: string } }).constructor?.name ?? '')) return value
  handles.add(value)
  const prototype = Object.getPrototypeOf(value) as Members
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown
    if (
      /^(read|readv|write|writev|readFile|writeFile|appendFile|close|stat|sync|datasync|truncate|utimes|chmod|chown)$/.test(
        name,
      )
    ) {
      Object.defineProperty(value, name, {
        value: promiseLater(value, method as AnyFunction),
        configurable: true,
        writable: true,
      })
    }
  }
  return value
}

/** Standard output can be written to as a file; standard input cannot be waited for. */
function standardStreams(name: string, method: AnyFunction): AnyFunction {
  const target = (file: unknown) =>
    file === 1 || file === '/dev/stdout'
      ? process.stdout
      : file === 2 || file === '/dev/stderr'
        ? process.stderr
        : undefined
  if (name === 'readFileSync' || name === 'readSync') {
    return (file, ...rest) => {
      if (file === 0 || file === '/dev/stdin') throw unavailable(`Waiting for standard input (fs.${name})`)
      return method(file, ...rest)
    }
  }
  return (file, data, ...rest) => {
    const stream = target(file)
    if (!stream) return method(file, data, ...rest)
    const bytes = typeof data === 'string' ? Buffer.from(data) : (data as Uint8Array)
    const [offset, length] = rest as (number | undefined)[]
    const part =
      typeof data === 'string' || typeof offset !== 'number'
        ? bytes
        : bytes.subarray(offset, offset + (length ?? bytes.length))
    stream.write(part)
    return name === 'writeSync' ? part.length : undefined
  }
}

/** What memfs does differently from Node, by the name of the synchronous call. */
const corrected: Readonly<Record<string, AnyFunction>> = {
  readdirSync: readdirSync as AnyFunction,
  realpathSync: (path, ...rest) => volume.realpathSync(absolute(path) as string, ...(rest as [])),
}

function absolute(path: unknown): unknown {
  return typeof path === 'string' ? posix.resolve(state.cwd, path) : path
}

/** A synchronous call as one that takes a callback. */
function withCallback(method: AnyFunction): AnyFunction {
  return (...args) => {
    const callback = args.pop() as AnyFunction
    let value: unknown
    try {
      value = method(...args)
    } catch (error) {
      return callback(error)
    }
    return callback(null, value)
  }
}

function correct(source: Members): Members {
  const result = { ...source }
  for (const [name, method] of Object.entries(corrected)) {
    const base = name.replace('Sync', '')
    result[name] = Object.assign(method, { native: method })
    result[base] = Object.assign(withCallback(method), { native: withCallback(method) })
  }
  return result
}

function correctPromises(source: Members): Members {
  return new Proxy(source, {
    get(target, name) {
      const method = corrected[`${String(name)}Sync`]
      return method ? async (...args: unknown[]) => method(...args) : Reflect.get(target, name, target)
    },
  })
}

function wrap(source: Members): Members {
  const result: Members = {}
  for (const [name, value] of Object.entries(source)) {
    if (name.startsWith('_') || name === 'promises') continue
    if (/^(writeSync|writeFileSync|appendFileSync|readFileSync|readSync)$/.test(name)) {
      result[name] = standardStreams(name, value as AnyFunction)
    } else if (typeof value !== 'function' || /^[A-Z]|Sync$/.test(name) || immediate.test(name)) result[name] = value
    else result[name] = Object.assign(callbackLater(value as AnyFunction), value)
  }
  return result
}

function wrapPromises(source: Members): Members {
  const result: Members = {}
  for (const name of new Set([...Object.keys(source), ...Object.getOwnPropertyNames(Object.getPrototypeOf(source))])) {
    const value = source[name]
    if (name === 'constructor') continue
    result[name] = typeof value === 'function' && name !== 'watch' ? promiseLater(source, value as AnyFunction) : value
  }
  return result
}

export const promises = wrapPromises(correctPromises(volume.promises as unknown as Members))
promises.constants ??= volume.constants
export const fs: Members = { ...wrap(correct(volume as unknown as Members)), promises }
