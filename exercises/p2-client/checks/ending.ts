/** How the client ends, in scenes of every kind. */
import { type SceneCheck } from '../../../lib/grader/client-check.ts'
import { show, showEnd } from './reading.ts'

interface Ending {
  readonly id: string
  readonly title: string
  readonly scenes: readonly string[]
  /** "after its last answer" */
  readonly when: string
  readonly needs: readonly string[]
}

function endingCheck({ id, title, scenes, when, needs }: Ending): SceneCheck {
  return {
    id,
    title,
    level: 'must',
    spec: { title: 'Brief › The end' },
    scenes,
    needs,
    judge({ scene, fail }) {
      for (const played of scenes.map(scene)) {
        if (played.exit?.reason === 'exit' && played.exit.code === 0) continue
        const last = played.log.at(-1)
        fail(
          {
            summary:
              played.stopped !== undefined
                ? `The client did not end ${when}.`
                : `The client ${played.exit?.reason === 'crashed' ? 'crashed' : `ended with exit code ${played.exit?.code}`} ${when}.`,
            sent: `a server that does this: ${lowerFirst(played.scene.title)}`,
            received: `${show(last)}\n${showEnd(played)}`,
            expected: 'a process that ends by itself, with exit code 0',
            why: 'Whatever a server does, it is its client that says how it went, and then leaves. Programs that start it wait for that.',
            fix:
              played.stopped !== undefined
                ? 'An open stdin and a timer keep a process alive. Close the client, or stop listening to stdin, on every way out. Within its own data event, Node.js does not let go of stdin: do it after that, or end with process.exit(0).'
                : 'Catch what is thrown, print the line that belongs to it, and leave the exit code at 0.',
          },
          ...(last ? [last] : []),
        )
      }
    },
  }
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

export const endingChecks: readonly SceneCheck[] = [
  endingCheck({
    id: 'ends-by-itself',
    title: 'Ends by itself, with exit code 0',
    scenes: ['plain'],
    when: 'when all was done',
    needs: ['handshake'],
  }),
  endingCheck({
    id: 'ends-without-tools',
    title: 'Ends by itself where there is nothing to call',
    scenes: ['no-tools'],
    when: 'though the server offers no tools',
    needs: ['ends-by-itself'],
  }),
  endingCheck({
    id: 'ends-after-errors',
    title: 'Ends with exit code 0 after errors too',
    scenes: ['tool-error', 'protocol-error'],
    when: 'after the error',
    needs: ['ends-by-itself'],
  }),
  endingCheck({
    id: 'ends-after-timeouts',
    title: 'Ends with exit code 0 after timeouts too',
    scenes: ['silent-initialize', 'silent-list', 'silent-call'],
    when: 'after the time was over',
    needs: ['ends-by-itself'],
  }),
]
