/** URIs that look like a note's and are none. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import type { Random } from '../../../lib/grader/random.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { expectCode, expectError, type Asked } from '../../shared/not-found.ts'
import { readResource } from '../../shared/resources.ts'
import { NOTES, SPEC } from './notes.ts'

interface Refusals {
  readonly id: string
  readonly title: string
  readonly fix: string
  draw(random: Random): string[]
}

const groups: readonly Refusals[] = [
  {
    id: 'refuses-unknown',
    title: 'Answers an unknown note with an error',
    fix: 'Throw when there is no note of that name. Compare whole names: neither a beginning nor an end of one is a note.',
    draw: (random) => {
      const { name } = random.pick(NOTES)
      return [
        'notes://nope',
        `notes://${random.word(7)}`,
        `notes://${name}-${random.word(3)}`,
        `notes://${random.word(3)}-${name}`,
        `notes://${name.slice(0, -1)}`,
        `notes://${name}/${random.word(4)}`,
      ]
    },
  },
  {
    id: 'refuses-other-case',
    title: 'Tells notes://TODO from notes://todo',
    fix: 'Compare names as they are, without toLowerCase.',
    draw: (random) => {
      const { name } = random.pick(NOTES)
      return ['notes://TODO', `notes://${name[0]!.toUpperCase()}${name.slice(1)}`]
    },
  },
  {
    id: 'refuses-inherited',
    title: 'Finds no note in what every object inherits',
    fix: 'notes[name] and `name in notes` find inherited members too. Use a Map, or ask Object.hasOwn(notes, name) first.',
    draw: (random) => [
      'notes://constructor',
      'notes://__proto__',
      `notes://${random.pick(['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'toLocaleString'])}`,
    ],
  },
  {
    id: 'refuses-dot-segments',
    title: 'Takes notes://../todo for no note',
    fix: 'Take the name from the whole URI, not from what stands behind its last slash.',
    draw: (random) => ['notes://../todo', `notes://../${random.pick(NOTES).name}`],
  },
]

const WHY = 'A result says that the note exists. Its reader cannot tell "there is none" from "there is nothing in it".'

/** Reads each URI, all at once. */
function askFor(context: CheckContext, uris: readonly string[]): Promise<Asked[]> {
  return inOrder(
    uris.map(async (uri) => ({
      subject: `${uri}, which does not exist,`,
      sent: `resources/read ${uri}`,
      reply: await readResource(context, uri),
    })),
  )
}

const errorHandling = { title: 'Resources › Error handling', url: `${SPEC}resources#error-handling` }

export const refusalChecks: readonly Check[] = [
  ...groups.map(({ id, title, fix, draw }): Check => ({
    id,
    title,
    level: 'must',
    spec: { title: 'Brief › What is not there' },
    // A server that answers whatever is asked fails one check, not four whose fixes speak of something else.
    needs: id === 'refuses-unknown' ? ['reads-notes'] : ['refuses-unknown'],
    async run(context) {
      for (const asked of await askFor(context, draw(context.random))) expectError(context, asked, { why: WHY, fix })
    },
  })),
  {
    id: 'not-found-code',
    title: 'Says with the code that there is no such note',
    level: 'should',
    spec: errorHandling,
    needs: ['refuses-unknown'],
    async run(context) {
      const uris = groups.flatMap(({ draw }) => draw(context.random))
      // Where a result came back instead of an error, another check says so.
      for (const asked of await askFor(context, uris))
        if (asked.reply.error) expectCode(context, asked, [-32602, -32002])
    },
  },
]
