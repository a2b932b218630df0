/** What holds for all entries: absolute paths, no secret where others can read it. */
import type { FileCheck, FileContext } from '../../../lib/grader/check.ts'
import { quoteNode } from '../../../lib/grader/file/json.ts'
import { readNpx, scriptOfNode } from './commands.ts'
import { readEntries, readInvocation, SERVERS, type Entry, type Word } from './entry.ts'
import { foldersOf } from './filesystem.ts'
import { TOKEN_VARIABLE } from './github.ts'
import { isAbsolute, needsShell } from './paths.ts'
import { isSecretName, looksLikeToken, looksReal, mask } from './secrets.ts'

/** A path that gives itself away, wherever it stands: alone, behind "=", or as the first half of a mount. */
const RELATIVE = /(?:^|[=,])(?:~(?:\/|$)|\.\.?(?:\/|$)|\$HOME\b|\$\{HOME\})/

/** The words of the three entries that name a file or a folder and do so in a way that depends on something else. */
function relativePaths(context: FileContext): Word[] {
  return SERVERS.flatMap((name) => {
    const { entry, call } = readInvocation(context, name)
    const script = call.program === 'node' ? scriptOfNode(call.args) : undefined
    const paths =
      call.program === 'npx' && name === 'filesystem' ? foldersOf(readNpx(call.args)) : script ? [script] : []
    const commands = [entry.command!, call.command].filter(({ value }) => /[/~$]/.test(value) && !/\s/.test(value))
    const named = new Set([...commands, ...paths].filter(({ value }) => !isAbsolute(value) || needsShell(value)))
    return [...new Set([...named, ...entry.args.filter(({ value }) => RELATIVE.test(value))])]
  })
}

const absolutePaths: FileCheck = {
  id: 'absolute-paths',
  title: 'Names files and folders by absolute paths',
  level: 'must',
  spec: { title: 'Brief › Paths' },
  needs: SERVERS.map((name) => `${name}-entry`),
  inspect: (context) => {
    const found = relativePaths(context)
    if (!found[0]) return
    const shell = found.some(({ value }) => /[~$]/.test(value))
    context.fail(
      {
        summary: `${found.length === 1 ? 'A path is' : `${found.length} paths are`} not absolute.`,
        found: found.map(({ node }) => quoteNode(context.json, node)).join(', '),
        expected: 'paths that begin with / and are written out, such as "/Users/ada/Documents"',
        why: shell
          ? 'No shell reads this file: ~ and $HOME reach the program as these very characters.'
          : 'A relative path begins in the folder from which the host was started, and nobody knows which that is.',
        fix: 'Ada’s home folder is /Users/ada.',
      },
      ...found.map(({ node }) => node),
    )
  },
}

/** A secret among an entry's arguments: by its look, by the name before it, or since env has the same. */
function secretsIn({ args, env }: Entry): Word[] {
  const kept = [...env].flatMap(([name, { value }]) => (isSecretName(name) && value.length >= 8 ? [value] : []))
  return args.filter(({ value }, index) => {
    if (looksLikeToken(value) || kept.some((secret) => value.includes(secret))) return true
    const [, name = '', assigned] = /^(?:--?(?:env|e)=|-e)?-*([\w-]+)=([^]*)$/.exec(value) ?? []
    if (assigned) return name === TOKEN_VARIABLE || isSecretName(name)
    const before = args[index - 1]?.value
    const isValue = before !== undefined && /^--[\w-]+$/.test(before) && isSecretName(before)
    return isValue && !value.startsWith('-')
  })
}

const noSecretInArgs: FileCheck = {
  id: 'no-secret-in-args',
  title: 'Keeps secrets out of args',
  level: 'must',
  spec: { title: 'Brief › Secrets' },
  needs: ['servers'],
  inspect: (context) => {
    const found = readEntries(context).flatMap(secretsIn)
    const [first] = found
    if (!first) return
    const unexpanded = /=["']?\$/.test(first.value)
    context.fail(
      {
        summary: unexpanded
          ? 'A variable’s value is written into args, where nothing fills it in.'
          : 'A secret stands in args.',
        found: found.map(({ node }) => mask(quoteNode(context.json, node))).join(', '),
        expected: /^(-e|--env=)?\w+=/.test(first.value)
          ? `the variable’s name alone in args ("-e", "${TOKEN_VARIABLE}"), its value in env`
          : 'no secret in args; a variable in env holds it, and the server reads that',
        why: 'Every program on the machine can list the arguments of those that run. Variables are for the program’s own eyes.',
      },
      ...found.map(({ node }) => node),
    )
  },
}

const placeholder: FileCheck = {
  id: 'placeholder',
  title: 'Has a placeholder where the token goes',
  level: 'should',
  spec: { title: 'Brief › Secrets' },
  needs: ['servers'],
  inspect: (context) => {
    const real = readEntries(context).flatMap(({ env }) => [...env.values()].filter(({ value }) => looksReal(value)))
    if (!real[0]) return
    context.fail(
      {
        summary: 'A value in env looks like a real token.',
        found: real.map(({ value }) => `${value.slice(0, 8)}…`).join(', '),
        expected: 'a text that says of itself that it is none, such as "paste-your-token-here"',
        why: 'This file is for Ada to fill in. A token that has been in a file which was passed on counts as published.',
        fix: 'If it is a real one, revoke it on GitHub now.',
      },
      ...real.map(({ node }) => node),
    )
  },
}

export const everywhereChecks: readonly FileCheck[] = [absolutePaths, noSecretInArgs, placeholder]
