/** What a server says besides its answers. */
import type { WireEntry } from '../../../lib/grader/check.ts'
import { type SceneCheck } from '../../../lib/grader/client-check.ts'
import { answeredCalls, printed, show, showEnd } from './reading.ts'

const answersPing: SceneCheck = {
  id: 'answers-ping',
  title: 'Answers the server’s ping',
  level: 'must',
  spec: { title: 'Ping', url: 'https://modelcontextprotocol.io/specification/2025-11-25/basic/utilities/ping' },
  scenes: ['busy'],
  needs: ['handshake'],
  judge({ scene, fail }) {
    const played = scene('busy')
    const pings = played.log.filter(({ direction, method }) => direction === 'sent' && method === 'ping')
    for (const ping of pings) {
      const answer = played.log.find(({ direction, answers }) => direction === 'received' && answers === ping.seq)
      if (answer?.kind === 'result') continue
      const { id } = ping.message as { id: unknown }
      fail(
        {
          summary: answer ? 'The server’s ping was answered with an error.' : 'The server’s ping was not answered.',
          sent: show(ping),
          received: answer ? show(answer) : `no answer\n${showEnd(played)}`,
          expected: `{"jsonrpc":"2.0","id":${JSON.stringify(id)},"result":{}}`,
          why: 'Either side may ask whether the other is still there. A server that gets no answer ends the connection.',
          fix: 'A message with method and id is a request, also when it comes from the server. Its id is the server’s own, and may be one that you use as well. It may come in one chunk with other lines.',
        },
        ...[ping, answer].filter((entry): entry is WireEntry => entry !== undefined),
      )
    }
  },
}

const ignoresTheRest: SceneCheck = {
  id: 'ignores-the-rest',
  title: 'Is not confused by notifications and by answers to nothing',
  level: 'must',
  spec: { title: 'Brief › What else comes in' },
  scenes: ['busy'],
  needs: ['prints-result', 'ends-by-itself'],
  judge({ scene, fail }) {
    const played = scene('busy')
    const calls = answeredCalls(played)
    const isRight = calls.some(({ line }) => printed(played, line)) && played.exit?.code === 0
    if (isRight) return
    const traffic = played.log.filter(({ direction, kind }) => direction === 'sent' && kind !== 'request')
    const shown = calls[0]
    fail(
      {
        summary: shown
          ? 'Between other messages, the answer to a call was lost.'
          : 'Between other messages, the client lost its way before it called a tool.',
        sent: traffic.map(show).join('\n'),
        received: showEnd(played),
        expected: shown
          ? `on stderr, at the start of a line: ${shown.line}\nand then exit code 0`
          : 'the same as without those messages: a call, a line with its outcome, exit code 0',
        why: 'Servers log, notify and answer late. The answer to a request is the message with its id and without a method.',
        fix: 'One chunk may hold several lines. Sort each line: method and id is a request, method alone a notification, neither is an answer, and only if you wait for its id.',
      },
      ...(shown ? [shown.call, shown.answer] : traffic.slice(0, 3)),
    )
  },
}

export const trafficChecks: readonly SceneCheck[] = [answersPing, ignoresTheRest]
