import type { FileCheck, FileContext } from '../../../lib/grader/check.ts'
import { quoteNode } from '../../../lib/grader/file/json.ts'
import { readNpx, type NpxCall } from './commands.ts'
import { readInvocation, type Word } from './entry.ts'
import { HOME, isWithin, means } from './paths.ts'
import { expectProgram } from './program.ts'
import { isPinnedPackage, parsePackage, whyNotPinned } from './versions.ts'

const PACKAGE = '@modelcontextprotocol/server-filesystem'
/** The name of the program that the package installs. */
const PROGRAM = 'mcp-server-filesystem'
const FOLDERS = [`${HOME}/Documents`, `${HOME}/Projects`]

function readCall(context: FileContext): NpxCall {
  return readNpx(readInvocation(context, 'filesystem').call.args)
}

/** What the server is given after its name: folders. The `--` that some write before them is none. */
export function foldersOf({ args }: NpxCall): readonly Word[] {
  return args.filter(({ value }) => value !== '--')
}

const runsPackage: FileCheck = {
  id: 'filesystem-package',
  title: `Runs ${PACKAGE} with npx`,
  level: 'must',
  spec: { title: 'Brief › filesystem' },
  needs: ['filesystem-entry'],
  inspect: (context) => {
    const { entry, call } = readInvocation(context, 'filesystem')
    expectProgram(context, call, 'npx')
    const { packages, program } = readNpx(call.args)
    const named = packages.some(({ value }) => parsePackage(value).name === PACKAGE)
    if (named && (program === undefined || program.value === PROGRAM)) return
    const place = (named ? program : packages[0])?.node
    context.fail(
      {
        summary: named
          ? `npx fetches the package, and then runs another program.`
          : packages[0]
            ? 'npx runs another package.'
            : 'npx is not told which package to run.',
        found: quoteNode(context.json, place ?? entry.node),
        expected: named
          ? `${PROGRAM}, the program that the package holds`
          : `"${PACKAGE}@<version>" as the first argument that is no option, or after --package`,
        why: 'npx downloads what stands there and runs it with all that Ada may do. A name that is nearly right belongs to somebody else.',
      },
      place ?? entry.key,
    )
  },
}

const pinned: FileCheck = {
  id: 'filesystem-version',
  title: 'Pins the package to one version',
  level: 'must',
  spec: { title: 'Brief › Versions' },
  needs: ['filesystem-package'],
  inspect: (context) => {
    const loose = readCall(context).packages.filter(({ value }) => !isPinnedPackage(parsePackage(value)))
    const [first] = loose
    if (!first) return
    const { name, version } = parsePackage(first.value)
    context.fail(
      {
        summary: `${whyNotPinned(version)}: npx runs whatever was published last.`,
        found: quoteNode(context.json, first.node),
        expected: `"${name}@<version>" with a full version, such as ${name === PACKAGE ? '2026.8.31' : '1.4.0'}`,
        why: 'What Ada runs tomorrow is then somebody else’s decision, with her files in its hands.',
      },
      ...loose.map(({ node }) => node),
    )
  },
}

const folders: FileCheck = {
  id: 'filesystem-folders',
  title: 'Allows the two folders, and nothing outside them',
  level: 'must',
  spec: { title: 'Brief › filesystem' },
  needs: ['filesystem-package'],
  inspect: (context) => {
    const given = foldersOf(readCall(context))
    const expected = FOLDERS.map((folder) => JSON.stringify(folder)).join(' and ')
    const outside = given.filter(
      ({ value }) => !FOLDERS.some((folder) => means(value, folder) || isWithin(value, folder)),
    )
    if (outside[0])
      context.fail(
        {
          summary: `filesystem is given ${outside.length === 1 ? 'a folder that is' : 'folders that are'} not among the two.`,
          found: outside.map(({ node }) => quoteNode(context.json, node)).join(', '),
          expected: `${expected}, and nothing outside them`,
          why: 'Each argument is a grant: the server reads and writes everything below it, and so does whoever can talk the model into it.',
          ...(outside.some(({ value }) => FOLDERS.every((folder) => value.includes(folder)))
            ? { fix: 'Write each folder as a string of its own: a list of two, not one text.' }
            : {}),
        },
        ...outside.map(({ node }) => node),
      )
    const missing = FOLDERS.filter((folder) => !given.some(({ value }) => means(value, folder)))
    if (missing.length === 0) return
    const place = given.at(-1)?.node ?? readInvocation(context, 'filesystem').entry.key
    context.fail(
      {
        summary: `filesystem is not given ${missing.join(' and ')}.`,
        found: given.length > 0 ? given.map(({ node }) => quoteNode(context.json, node)).join(', ') : 'no folder',
        expected: `${expected}, each as an argument of its own after the package`,
        why: 'The server refuses every path that is not below one of the folders it was given.',
      },
      place,
    )
  },
}

export const filesystemChecks: readonly FileCheck[] = [runsPackage, pinned, folders]
