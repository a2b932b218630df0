/** What is not read, and how that is said. */
import type { Check } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectBadArgument, quote, showCall, showReply } from '../../shared/answers.ts'
import { workspaceOf } from '../../shared/workspace/types.ts'
import { callRead, expectRefusal, expectText, lastName, READS, refusalCheck, REFUSES, TOOL } from './read.ts'

const section = 'Refusals'

const noTarget: Check = {
  id: 'shows-no-target',
  title: 'Never shows where a link leads',
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: [REFUSES],
  async run(context) {
    const { places, sibling } = workspaceOf(context)
    const secrets = [lastName(sibling), ...places.outside.map(lastName), places.absent]
    const links = [places.linkOut, places.linkToLinkOut, places.folderOut, places.dangling, places.danglingOut]
    await inOrder(
      links.map(async (path) => {
        const reply = await callRead(context, path)
        const shown = JSON.stringify(reply.result ?? reply.error)
        const secret = secrets.find((one) => shown.includes(one))
        if (secret === undefined) return
        context.fail(
          {
            summary: `The refusal of ${quote(path)}, a link, names what it leads to: ${secret}.`,
            sent: showCall(TOOL, { path }),
            received: showReply(reply),
            expected: 'a text that may hold the path that was asked for, but not where it leads',
            why: 'The names of files outside are none of the model’s business either: they tell what there is to attack.',
            fix: 'Write the texts of refusals yourself, with the path that was asked for. The message of a system error holds paths of the machine.',
          },
          reply,
        )
      }),
    )
  },
}

const saysWhy: Check = {
  id: 'says-why',
  title: 'Names the reason: missing, a folder, binary, too large',
  level: 'must',
  spec: { title: 'Brief › Refusals' },
  needs: [REFUSES, 'folder', 'binary', 'too-large'],
  async run(context) {
    const { places } = workspaceOf(context)
    const why =
      'A model that reads the reason knows what to do next: look for the right name, list the folder, give up.'
    const kinds = {
      missing: places.absent,
      folder: places.data,
      binary: places.binaryEarly,
      'too large': places.overLimit,
    }
    const texts = await inOrder(
      Object.entries(kinds).map(async ([kind, path]) => {
        const text = await expectRefusal(context, path, `it is ${kind}`, { why })
        // Texts that differ by the path alone say the same.
        return { kind, path, text, said: text.replaceAll(path, '').replaceAll(lastName(path), '').trim() }
      }),
    )
    for (const [index, one] of texts.entries()) {
      const same = texts.slice(index + 1).find(({ said }) => said === one.said)
      if (!same) continue
      context.fail({
        summary: `${one.kind} and ${same.kind} are refused in the same words.`,
        sent: [one, same].map(({ path }) => showCall(TOOL, { path })).join('\n'),
        received: [one, same].map(({ text }) => `text: ${quote(JSON.stringify(text))}`).join('\n'),
        expected: 'a text of its own for each reason',
        why,
        fix: 'Ask one thing after the other (is it there, is it a file, how large is it, is it text), and say which answer was no.',
      })
    }
  },
}

const badArgument: Check = {
  id: 'bad-argument',
  title: 'Refuses a call whose path is missing or no string',
  level: 'must',
  spec: { title: 'Brief › The tool' },
  needs: [READS],
  lane: 'risky',
  async run(context) {
    const { random, server } = context
    for (const args of [{}, { path: random.int(1, 99) }, { path: null }, { path: ['readme.md'] }])
      expectBadArgument(context, showCall(TOOL, args), 'path', await server.callTool(TOOL, args))
    await expectText(context, 'readme.md', { why: 'One bad call must not spoil the ones after it.' })
  },
}

/** How a tool refuses: whoever does not, does so for no path. */
export const missing = refusalCheck({
  id: REFUSES,
  title: 'Refuses a file that is not there, with isError and a text',
  section,
  needs: [READS],
  reason: 'there is no such file',
  why: 'Whatever comes without isError is taken for what is in the file, an empty text for an empty file.',
  fix: 'Return { isError: true, content: [{ type: "text", text: "…" }] }; say in the text that there is no such file.',
  paths: ({ places }) => [
    places.absent,
    `${places.first}/${places.absent}.md`,
    'readme.md/more',
    places.dangling,
    places.danglingOut,
  ],
})

export const refusalChecks: readonly Check[] = [
  refusalCheck({
    id: 'dot-dot',
    title: 'Refuses paths that lead out by ..',
    section,
    reason: 'it leads out of the root',
    why: 'The path comes from a model, and the model may have it from a text that somebody else wrote.',
    fix: 'resolve(root, path) folds every ..; look at what comes out of it, not at the letters. To strip "../" makes ../ of ....//.',
    paths: ({ beside, places }) => {
      const name = lastName(beside)
      return [
        `../${name}`,
        `${places.first}/../../${name}`,
        `./${places.inner}/../../.././../${lastName(places.first)}/../${name}`,
        '../../server.ts',
        '..',
        `....//${name}`,
      ]
    },
  }),
  refusalCheck({
    id: 'absolute',
    title: 'Refuses absolute paths that lead out',
    section,
    reason: 'it is a path of the machine',
    why: 'resolve(root, "/etc/passwd") is /etc/passwd: an absolute path replaces the root altogether.',
    fix: 'Compare the resolved path with the root before you open it.',
    paths: ({ beside }, project) => [`${project}/${beside}`, '/etc/passwd', '/'],
  }),
  refusalCheck({
    id: 'sibling',
    title: 'Refuses the folder beside the root whose name begins like it',
    section,
    reason: 'it lies beside the root',
    why: '/data/notes-private begins with /data/notes, and is another folder.',
    fix: 'Compare with the root and a separator: path === root || path.startsWith(root + sep).',
    paths: ({ sibling, places }, project) => [
      `../${lastName(sibling)}/${places.outside[0]!}`,
      `${places.first}/../../${lastName(sibling)}/${places.outside[2]!}`,
      `${project}/${sibling}/${places.outside[1]!}`,
    ],
  }),
  refusalCheck({
    id: 'links-out',
    title: 'Refuses links that lead out: to a file, to a folder, to another link',
    section,
    reason: 'it leads out of the root by a link',
    why: 'The path looks innocent. resolve works on text and never asks the disk what is a link.',
    fix: 'Follow all links with realpath, then compare once more; read the path that came out of it.',
    paths: ({ places }) => [
      places.linkOut,
      places.linkToLinkOut,
      `${places.folderOut}/${places.outside[0]!}`,
      `${places.folderOut}/${places.outside[2]!}`,
      places.folderOut,
    ],
  }),
  refusalCheck({
    id: 'nul',
    title: 'Refuses a path with a NUL byte',
    section,
    reason: 'it holds a NUL byte',
    why: 'For the system a path ends there: what was checked would not be what is opened.',
    paths: ({ places }) => ['readme.md\0', 'readme.md\0.png', `${places.first}\0/readme.md`],
  }),
  refusalCheck({
    id: 'folder',
    title: 'Refuses a folder',
    section,
    reason: 'it is a folder',
    why: 'A folder has no text.',
    fix: 'Ask (await stat(path)).isFile().',
    paths: ({ places }) => [places.data, places.innermost, places.linkToFolder],
  }),
  refusalCheck({
    id: 'binary',
    title: 'Refuses a binary file: one with a NUL byte anywhere',
    section,
    reason: 'it holds a NUL byte',
    why: 'Decoded as text it is noise. One of these files has its NUL byte behind the first 8,000 bytes.',
    fix: 'Read the bytes, and refuse when bytes.includes(0).',
    paths: ({ places }) => [places.binaryEarly, places.binaryLate],
  }),
  refusalCheck({
    id: 'too-large',
    title: 'Refuses a file of more than 262,144 bytes',
    section,
    reason: 'it has more than 262,144 bytes',
    why: 'It would fill the model’s context. A part of it without a word would be worse: the model takes it for the whole.',
    fix: 'Look at (await stat(path)).size before you read. Bytes, not characters: this file has fewer of those.',
    paths: ({ places }) => [places.overLimit, places.large],
  }),
  noTarget,
  saysWhy,
  badArgument,
]

/** Names with a per cent sign are read, and nothing is decoded on the way out. */
export const percent: Check = {
  id: 'percent',
  title: 'Takes %2f and its like for letters of a name',
  level: 'must',
  spec: { title: 'Brief › Paths' },
  needs: [REFUSES],
  async run(context) {
    const { places, sibling, beside } = workspaceOf(context)
    const why =
      'A path is no URL, and a file system decodes nothing. Who does opens a file other than the one that was asked for.'
    const fix = 'Leave out decodeURIComponent.'
    await inOrder([
      expectText(context, places.percent, { why, fix }),
      expectText(context, places.dots, { why, fix }),
      ...[
        `..%2f${lastName(beside)}`,
        `%2e%2e/${lastName(beside)}`,
        `..%2f${lastName(sibling)}%2f${places.outside[0]!}`,
      ].map((path) => expectRefusal(context, path, 'there is no file of that name', { why, fix })),
    ])
  },
}
