/** One server's entry in the file, as a host reads it. */
import type { FileContext } from '../../../lib/grader/check.ts'
import { member, members, property, type JsonNode } from '../../../lib/grader/file/json.ts'

export const SERVERS = ['notes', 'filesystem', 'github'] as const
export type ServerName = (typeof SERVERS)[number]

/** A string with its place. */
export interface Word {
  readonly value: string
  readonly node: JsonNode
}

export interface Entry {
  readonly name: string
  /** Key and value, to be quoted. */
  readonly node: JsonNode
  /** The key alone: where a finding about the entry as a whole points. */
  readonly key: JsonNode
  readonly command: Word | undefined
  readonly args: readonly Word[]
  readonly env: ReadonlyMap<string, Word>
}

/** What a host starts: a program and the arguments that it gets. */
export interface Invocation {
  /** The program's name, without the folders before it. */
  readonly program: string
  readonly command: Word
  readonly args: readonly Word[]
}

/** The entry of that name, as far as its values are strings; absent when there is none. */
export function readEntry({ json }: FileContext, name: string): Entry | undefined {
  const servers = member(json.root, 'mcpServers')
  const node = property(servers, name)
  const value = member(servers, name)
  const key = node?.children?.[0]
  if (!node || !key || !value) return undefined
  const args = member(value, 'args')
  return {
    name,
    node,
    key,
    command: wordOf(member(value, 'command')),
    args: (args?.type === 'array' ? (args.children ?? []) : []).flatMap((child) => wordOf(child) ?? []),
    env: new Map(
      [...members(member(value, 'env'))].flatMap(([key, node]) => {
        const word = wordOf(node)
        return word ? [[key, word] as const] : []
      }),
    ),
  }
}

/** Every entry of the file, those beside the three as well. */
export function readEntries(context: FileContext): readonly Entry[] {
  const names = [...members(member(context.json.root, 'mcpServers')).keys()]
  return names.flatMap((name) => readEntry(context, name) ?? [])
}

/** An entry whose shape has been checked, and what it starts. `env` before a command, as on a terminal, is looked through. */
export function readInvocation(context: FileContext, name: ServerName): { entry: Entry; call: Invocation } {
  const entry = readEntry(context, name)
  if (!entry?.command) throw new Error(`The entry ${name} is read before its shape was checked.`)
  const { command, args } = entry
  if (baseName(command.value) !== 'env') return { entry, call: { program: baseName(command.value), command, args } }
  const at = args.findIndex(({ value }) => !/^(-i|-|--|\w+=.*)$/.test(value))
  const inner = args[at]
  if (!inner) return { entry, call: { program: 'env', command, args } }
  return { entry, call: { program: baseName(inner.value), command: inner, args: args.slice(at + 1) } }
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function wordOf(node: JsonNode | undefined): Word | undefined {
  return node?.type === 'string' ? { value: node.value as string, node } : undefined
}
