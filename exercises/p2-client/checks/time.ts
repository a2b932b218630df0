/** Answers that never come, or come too late. */
import { type SceneCheck } from '../../../lib/grader/client-check.ts'
import { answerTo, lineFor, printed, printedTimeout, requests, show, showEnd } from './reading.ts'

const spec = { title: 'Brief › Time' }

interface Silence {
  readonly id: string
  readonly title: string
  readonly scene: string
  readonly method: string
  /** How many requests of the method come before the one that is not answered. */
  readonly before: number
  readonly needs: readonly string[]
}

function timeoutCheck({ id, title, scene: name, method, before, needs }: Silence): SceneCheck {
  return {
    id,
    title,
    level: 'must',
    spec,
    scenes: [name],
    needs,
    judge({ scene, fail }) {
      const played = scene(name)
      const request = requests(played, method)[before]
      if (request && printedTimeout(played)) return
      fail(
        {
          summary: request
            ? `${method} was not answered, and the client did not print TIMEOUT.`
            : `The client did not come as far as the ${method} that was to stay without an answer.`,
          sent: `nothing; REQUEST_TIMEOUT_MS is ${played.script.timeoutMs}`,
          received: `${show(request)}\n${showEnd(played)}`,
          expected: 'on stderr, at the start of a line, once that time is over: TIMEOUT',
          why: 'A server may hang at any request. Its client must not hang with it.',
          fix: 'Give every request the time limit of REQUEST_TIMEOUT_MS, initialize too. SDK version 1 takes { timeout } with each call, and throws an McpError with ErrorCode.RequestTimeout (-32001) when it is over.',
        },
        ...(request ? [request] : []),
      )
    },
  }
}

const lateAnswer: SceneCheck = {
  id: 'late-answer',
  title: 'Does not take a late answer for a result',
  level: 'must',
  spec,
  scenes: ['silent-call'],
  needs: ['timeout-call'],
  judge({ scene, fail }) {
    const played = scene('silent-call')
    const call = requests(played, 'tools/call')[0]
    const answer = call && answerTo(played, call)
    if (!answer || !printed(played, lineFor(answer))) return
    fail(
      {
        summary: 'An answer that came after TIMEOUT was printed as a result.',
        sent: `${show(answer)}, after TIMEOUT`,
        received: showEnd(played),
        expected: 'TIMEOUT for this call, and nothing more about it',
        why: 'The call has been given up. What comes now belongs to no one, and least of all to the next call.',
        fix: 'Forget the id when its time is over, and ignore answers with an id that nobody waits for.',
      },
      call,
      answer,
    )
  },
}

export const timeChecks: readonly SceneCheck[] = [
  timeoutCheck({
    id: 'timeout-initialize',
    title: 'Prints TIMEOUT when initialize is not answered',
    scene: 'silent-initialize',
    method: 'initialize',
    before: 0,
    needs: ['handshake'],
  }),
  timeoutCheck({
    id: 'timeout-list',
    title: 'Prints TIMEOUT when a page of the list does not come',
    scene: 'silent-list',
    method: 'tools/list',
    before: 1,
    needs: ['lists-every-page'],
  }),
  timeoutCheck({
    id: 'timeout-call',
    title: 'Prints TIMEOUT when a call is not answered',
    scene: 'silent-call',
    method: 'tools/call',
    before: 0,
    needs: ['calls-a-tool'],
  }),
  lateAnswer,
]
