import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { SourceLocation } from '../container/types.ts'
import { combinedModules, linesBeforeCombined } from './combined.ts'
import type { CombinedModule } from './combined.ts'
import type { Program } from './program.ts'
import { toFileUrl } from './urls.ts'

export interface StackMapper {
  /**
   * The text of an `Error.stack` with every frame of the learner's code at its place in the learner's own text, written as V8
   * does (`    at name (/project/server.ts:3:7)`), and without the frames of the runtime. Text that holds no frames comes
   * back unchanged, and so does text that was mapped before.
   */
  map(stack: string): string
  /** Where in the learner's own text the first frame of theirs lies, if there is one. */
  locate(stack: string): SourceLocation | undefined
}

interface Frame {
  readonly name: string
  /** URL or path of the script; `native` for the engine's own functions. */
  readonly url: string
  readonly line: number
  readonly column: number
}

/** `root` is the absolute path of the project's folder, as the linker has it. */
export function createStackMapper(program: Program, root = '/project'): StackMapper {
  const urls = new Map(Object.keys(program.modules).map((path) => [toFileUrl(`${root}/${path}`), path]))
  const maps = new Map<string, TraceMap>()

  const mapOf = (path: string): TraceMap | undefined => {
    const module = program.modules[path]
    if (module?.kind !== 'script') return undefined
    const known = maps.get(path) ?? new TraceMap({ version: 3, names: [], sources: [path], mappings: module.mappings })
    maps.set(path, known)
    return known
  }

  let combined: readonly CombinedModule[] | undefined
  const combinedAt = (line: number): CombinedModule | undefined =>
    line > linesBeforeCombined
      ? (combined ??= combinedModules(program)).findLast((module) => module.line <= line)
      : undefined

  const locateFrame = ({ url, line, column }: Frame): SourceLocation | undefined => {
    if (url.startsWith(`${root}/`)) return { file: url.slice(root.length + 1), line, column }
    const module = combinedAt(line)
    const file = module?.path ?? urls.get(url)
    const map = file !== undefined && mapOf(file)
    if (!map || line < 1) return undefined
    const own = module ? line - module.line + 1 : line
    const found = originalPositionFor(map, { line: own, column: Math.max(column - 1, 0) })
    return found.line === null ? undefined : { file, line: found.line, column: found.column + 1 }
  }

  return {
    map(stack) {
      const lines = stack.split('\n')
      const frames = lines.map(readFrame)
      if (!frames.some(Boolean)) return nameImports(stack)
      const kept = lines.flatMap((line, index) => {
        const frame = frames[index]
        if (!frame) return line.trim() || index < lines.length - 1 ? [nameImports(line)] : []
        const location = locateFrame(frame)
        if (location) {
          const place = `${root}/${location.file}:${location.line}:${location.column}`
          return [writeFrame(frame.name.replace(/(?:^| )eval$/, ''), place)]
        }
        const caller = frames.slice(index + 1).find((next) => next && next.url !== 'native')
        return frame.url === 'native' && caller && locateFrame(caller) ? [writeFrame(frame.name, '<anonymous>')] : []
      })
      return kept.join('\n')
    },
    locate(stack) {
      for (const line of stack.split('\n')) {
        const frame = readFrame(line)
        const location = frame && locateFrame(frame)
        if (location) return location
      }
      return undefined
    },
  }
}

/** `f is not a function`, where an engine has read it from the linker's form of the module: `(0 , $_imports.f) is not …`. */
function nameImports(text: string): string {
  return text.replace(/\(0 ?, \$_+imports\.([^)\s]+)\)|\$_+imports\.(?=[\p{ID_Start}$_])/gu, '$1')
}

function writeFrame(name: string, place: string): string {
  if (!name || name === 'async') return `    at ${name && 'async '}${place}`
  return `    at ${name} (${place})`
}

/** Reads one line of a stack as V8 (`    at f (url:1:2)`), SpiderMonkey (`f@url:1:2`) or JavaScriptCore writes it. */
function readFrame(text: string): Frame | undefined {
  const v8 = /^\s+at (?:(.+?) \((.+)\)|(.+))$/.exec(text)
  if (v8) return place(v8[1] ?? '', v8[2] ?? v8[3] ?? '')
  const other = /^([^@\s]*)@(|\[native code\]|.+:\d+(?::\d+)?)$/.exec(text)
  return other ? place(readName(other[1]!), other[2]!) : undefined
}

function place(name: string, text: string): Frame {
  const [, url = '', line = '0', column = '0'] = /^(?:async )?(.*?):(\d+)(?::(\d+))?$/.exec(text) ?? []
  const isNative = /^(?:<anonymous>|native|\[native code\])$/.test(text)
  const prefix = !name && text.startsWith('async ') ? 'async' : ''
  return { name: name || prefix, url: isNative ? 'native' : url, line: Number(line), column: Number(column) }
}

/** `async*outer/inner` of SpiderMonkey names what V8 calls `async inner`. */
function readName(name: string): string {
  return name.replace(/^(async\*|setTimeout handler\*|promise callback\*)/, '').replace(/^.*\//, '')
}
