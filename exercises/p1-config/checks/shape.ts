import type { FileCheck, FileContext, Finding, SpecReference } from '../../../lib/grader/check.ts'
import { member, members, property, quoteNode, type JsonNode } from '../../../lib/grader/file/json.ts'
import { SERVERS, type ServerName } from './entry.ts'

const SPEC: SpecReference = { title: 'Brief › The file' }

const WHY_KEYS = 'A host looks for exactly these names. What stands under another is not read, and nothing says so.'

const json: FileCheck = {
  id: 'json',
  title: 'Is JSON',
  level: 'must',
  spec: SPEC,
  inspect: ({ json: { fault }, fail }) => {
    if (fault) fail(fault.finding, fault.span)
  },
}

const servers: FileCheck = {
  id: 'servers',
  title: 'Holds an object mcpServers',
  level: 'must',
  spec: SPEC,
  needs: ['json'],
  inspect: (context) => {
    const { root } = context.json
    const value = member(root, 'mcpServers')
    if (!root || value?.type === 'object') return
    const expected = '{ "mcpServers": { "notes": { … }, … } }'
    if (value)
      context.fail(
        {
          summary: `mcpServers is ${nameType(value)}, not an object.`,
          found: quoteNode(context.json, value),
          expected,
          why: 'The keys of this object are the names under which a host shows its servers.',
        },
        value,
      )
    const alike = [...members(root).keys()].find((key) => /server/i.test(key))
    context.fail(
      {
        summary:
          root.type === 'object'
            ? 'There is no key mcpServers at the top of the file.'
            : `The file is ${nameType(root)}, not an object.`,
        found: quoteNode(context.json, alike === undefined ? root : property(root, alike)!),
        expected,
        why: WHY_KEYS,
        ...(alike === undefined ? {} : { fix: `Rename ${JSON.stringify(alike)} to "mcpServers", in this spelling.` }),
      },
      alike === undefined ? { offset: root.offset, length: 1 } : property(root, alike)!.children![0]!,
    )
  },
}

function entryCheck(name: ServerName): FileCheck {
  return {
    id: `${name}-entry`,
    title: `Has an entry ${name} with a command`,
    level: 'must',
    spec: SPEC,
    needs: ['servers'],
    inspect: (context) => {
      const all = member(context.json.root, 'mcpServers')!
      const entry = member(all, name)
      if (!entry) return missing(context, all, name)
      const fault = faultOfEntry(context, name, entry)
      if (fault) context.fail(...fault)
    },
  }
}

function missing({ json, fail }: FileContext, all: JsonNode, name: ServerName): never {
  const names = [...members(all).keys()]
  const alike = names.find((key) => key.trim().toLowerCase() === name)
  return fail(
    {
      summary: `mcpServers has no entry ${name}.`,
      found: names.length > 0 ? `entries: ${names.map((key) => JSON.stringify(key)).join(', ')}` : quoteNode(json, all),
      expected: `an entry with the key "${name}", in exactly this spelling`,
      why: 'Ada looks for the server under the name that the exercise gives it.',
    },
    alike === undefined ? property(json.root, 'mcpServers')!.children![0]! : property(all, alike)!.children![0]!,
  )
}

/** The first thing about an entry that no host could start. */
function faultOfEntry({ json }: FileContext, name: ServerName, entry: JsonNode): [Finding, JsonNode] | undefined {
  const fault = (node: JsonNode, what: string, expected: string, why: string): [Finding, JsonNode] => [
    { summary: `In ${name}, ${what}`, found: quoteNode(json, node), expected, why },
    node,
  ]
  if (entry.type !== 'object')
    return fault(
      entry,
      `the entry is ${nameType(entry)}, not an object.`,
      '{ "command": "…", "args": ["…"] }',
      WHY_KEYS,
    )
  const command = member(entry, 'command')
  if (!command)
    return fault(
      property(member(json.root, 'mcpServers'), name)!,
      'there is no key command.',
      '"command": the program to start, a string',
      'A local server is a process. Without a command the host has nothing to start.',
    )
  if (command.type !== 'string' || command.value === '')
    return fault(
      command,
      command.type === 'string' ? 'command is empty.' : `command is ${nameType(command)}, not a string.`,
      '"command": the program alone, a string',
      'The host starts the program that command names, and hands it args.',
    )
  const args = member(entry, 'args')
  if (args && args.type !== 'array')
    return fault(
      args,
      `args is ${nameType(args)}, not a list.`,
      '"args": a list of strings, one for each argument',
      'There is no shell that would cut a line of text into arguments.',
    )
  const odd = args?.children?.find(({ type }) => type !== 'string')
  if (odd)
    return fault(
      odd,
      `an argument is ${nameType(odd)}, not a string.`,
      'strings only, "8080" for 8080',
      'Arguments of a process are texts.',
    )
  const env = member(entry, 'env')
  if (env && env.type !== 'object')
    return fault(
      env,
      `env is ${nameType(env)}, not an object.`,
      '"env": { "NAME": "value" }',
      'Each variable has a name and a value.',
    )
  const variable = [...members(env).values()].find(({ type }) => type !== 'string')
  if (variable)
    return fault(
      variable,
      `a variable in env is ${nameType(variable)}, not a string.`,
      'strings only',
      'Variables of a process are texts.',
    )
  return undefined
}

function nameType({ type }: JsonNode): string {
  const names = { object: 'an object', array: 'a list', boolean: 'true or false', null: 'null' } as const
  return names[type as keyof typeof names] ?? `a ${type}`
}

export const shapeChecks: readonly FileCheck[] = [json, servers, ...SERVERS.map(entryCheck)]
