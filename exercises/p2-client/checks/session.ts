/** From the first message to the last page of the list. */
import type { WireEntry } from '../../../lib/grader/check.ts'
import { capabilityOf, type Played, type SceneCheck, type SceneContext } from '../../../lib/grader/client-check.ts'
import { answerTo, paramsOf, printedTimeout, requests, show, showEnd } from './reading.ts'

const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/'

/** What may go out before `initialize` has been answered (specification: Lifecycle › Initialization). */
const EARLY = new Set(['server/discover', 'ping', 'notifications/cancelled'])

export const defaultTimeout: SceneCheck = {
  id: 'default-timeout',
  title: 'Waits for an answer where REQUEST_TIMEOUT_MS is not set',
  level: 'must',
  spec: { title: 'Brief › Time' },
  scenes: ['plain'],
  judge({ scene, fail }) {
    const played = scene('plain')
    if (!printedTimeout(played)) return
    fail(
      {
        summary: 'The client printed TIMEOUT, though every answer came within a tenth of a second.',
        sent: 'every answer in time; the variable REQUEST_TIMEOUT_MS is not set',
        received: showEnd(played),
        expected: 'a client that waits 2,000 ms for each answer',
        why: 'A time limit that is over at once makes every server look dead.',
        fix: 'Number(undefined) is NaN, and a timer of NaN goes off at once: use 2000 where the variable is not set.',
      },
      ...requests(played).slice(-1),
    )
  },
}

export const handshake: SceneCheck = {
  id: 'handshake',
  title: 'Shakes hands in order',
  level: 'must',
  spec: { title: 'Lifecycle › Initialization', url: `${SPEC}basic/lifecycle` },
  scenes: ['plain'],
  needs: ['default-timeout'],
  judge(context) {
    const played = context.scene('plain')
    const opening = requests(played, 'initialize')
    const [initialize] = opening
    if (!initialize) return failWithoutInitialize(context, played)
    const answer = answerTo(played, initialize)!
    failEarly(context, played, initialize, answer)
    const done = played.log.find(
      ({ direction, kind, method }) =>
        direction === 'received' && kind === 'notification' && method === 'notifications/initialized',
    )
    const next = requests(played).find(({ seq, method }) => seq > answer.seq && method !== 'ping')
    if (!done || (next && next.seq < done.seq)) failWithoutInitialized(context, played, answer, next ?? done)
    if (opening.length > 1)
      context.fail(
        {
          summary: 'initialize was sent more than once.',
          sent: show(answer),
          received: show(opening[1]),
          expected: 'one initialize at the beginning of a connection',
          why: 'A connection is opened once. What was agreed then holds until its end.',
        },
        ...opening,
      )
  },
}

const isFromClient = ({ direction, kind }: WireEntry) => direction === 'received' && kind !== 'invalid'

function failWithoutInitialize({ fail }: SceneContext, played: Played): void {
  const first = played.log.find(isFromClient)
  fail(
    {
      summary: first ? 'The client never sent initialize.' : 'The client sent no message.',
      sent: 'nothing: in MCP it is the client that begins',
      received: first ? show(first) : showEnd(played),
      expected: 'the request initialize, as one line of JSON on stdout',
      why: 'Without it, a server does not know which revision the client speaks and what it can do.',
    },
    ...(first ? [first] : []),
  )
}

function failEarly({ fail }: SceneContext, { log }: Played, initialize: WireEntry, answer: WireEntry): void {
  const early = log.find(
    (entry) =>
      isFromClient(entry) &&
      entry.seq < answer.seq &&
      entry !== initialize &&
      entry.method !== undefined &&
      !EARLY.has(entry.method),
  )
  if (early)
    fail(
      {
        summary: `${early.method} was sent before initialize was answered.`,
        sent: 'nothing yet: the answer to initialize was still to come',
        received: show(early),
        expected: 'initialize, then its answer, then notifications/initialized, and only then the first request',
        why: 'What a client may ask for is in the answer: the revision, and the capabilities.',
        fix: 'Wait for the answer before you send anything else.',
      },
      initialize,
      early,
    )
}

function failWithoutInitialized({ fail }: SceneContext, played: Played, answer: WireEntry, next?: WireEntry): void {
  const isRequest = next?.method === 'notifications/initialized'
  fail(
    {
      summary: isRequest
        ? 'notifications/initialized was sent with an id, as a request.'
        : next
          ? `${next.method} was sent before notifications/initialized.`
          : 'After the answer to initialize, no notifications/initialized was sent.',
      sent: show(answer),
      received: next ? show(next) : showEnd(played),
      expected: '{"jsonrpc":"2.0","method":"notifications/initialized"}, before any other request',
      why: 'It tells the server that the client is ready. Until it comes, a server may hold everything back.',
      fix: 'It is a notification: no id, and no answer to wait for.',
    },
    answer,
    ...(next ? [next] : []),
  )
}

export const freshIds: SceneCheck = {
  id: 'fresh-ids',
  title: 'Gives each request an id of its own',
  level: 'must',
  spec: { title: 'Base protocol › Requests', url: `${SPEC}basic` },
  scenes: ['plain'],
  judge({ scene, fail }) {
    const seen = new Map<unknown, WireEntry>()
    for (const entry of requests(scene('plain'))) {
      const { id } = entry.message as { id: unknown }
      const before = seen.get(id)
      if (before)
        fail(
          {
            summary: `The id ${JSON.stringify(id)} was used for two requests.`,
            sent: show(answerTo(scene('plain'), before)),
            received: `${show(before)}\n${show(entry)}`,
            expected: 'an id that has not been used on this connection, such as the next number',
            why: 'The id is all there is to tell which request an answer belongs to, above all when an answer is late.',
          },
          before,
          entry,
        )
      seen.set(id, entry)
    }
  },
}

export const listsEveryPage: SceneCheck = {
  id: 'lists-every-page',
  title: 'Lists all pages of the tools, past an empty one too',
  level: 'must',
  spec: { title: 'Pagination', url: `${SPEC}server/utilities/pagination` },
  scenes: ['plain'],
  needs: ['handshake'],
  judge({ scene, fail }) {
    const played = scene('plain')
    const { pages } = played.script
    const asked = requests(played, 'tools/list')
    const cursors = asked.map((entry) => paramsOf(entry)['cursor'])
    const wanted = [undefined, ...pages.flatMap(({ nextCursor }) => nextCursor ?? [])]
    const unknown = asked.find((entry) => !wanted.includes(paramsOf(entry)['cursor'] as string | undefined))
    const missing = wanted.findIndex((cursor) => !cursors.includes(cursor))
    if (unknown)
      fail(
        {
          summary: 'A page was asked for by a cursor that the server never gave.',
          sent: wanted
            .slice(1)
            .map((cursor) => `"nextCursor": ${JSON.stringify(cursor)}`)
            .join('\n'),
          received: show(unknown),
          expected: 'no cursor for the first page, and then each nextCursor exactly as it came',
          why: 'A cursor means something to the server alone.',
        },
        unknown,
      )
    if (missing < 0) return
    const last = missing === 0 ? undefined : asked.find((_, index) => cursors[index] === wanted[missing - 1])
    const before = last && answerTo(played, last)
    const isEmpty = pages[missing - 1]?.tools.length === 0
    fail(
      {
        summary:
          missing === 0
            ? 'The client did not ask for the first page of tools/list.'
            : `Page ${missing} of ${pages.length} named a nextCursor, and the client did not ask for the next page.`,
        sent: show(before ?? last),
        received: asked.length === 0 ? showEnd(played) : asked.map(show).join('\n'),
        expected:
          missing === 0
            ? 'tools/list without a cursor'
            : `tools/list with "cursor": ${JSON.stringify(wanted[missing])}`,
        why: 'A tool that is on a later page does not exist for a client that stops before.',
        fix: isEmpty
          ? 'An empty page is not the end. Go by nextCursor: the list ends with the page that has none.'
          : 'Ask again, with the nextCursor of the page as cursor, until a page has none.',
      },
      ...(last ? [last] : []),
      ...(before ? [before] : []),
    )
  },
}

export const onlyWhatIsOffered: SceneCheck = {
  id: 'only-what-is-offered',
  title: 'Asks for nothing that the server does not offer',
  level: 'must',
  spec: { title: 'Lifecycle › Capability negotiation', url: `${SPEC}basic/lifecycle` },
  scenes: ['plain', 'no-tools'],
  needs: ['handshake'],
  judge({ scene, fail }) {
    for (const played of [scene('plain'), scene('no-tools')]) {
      const { capabilities } = played.script
      const wrong = requests(played).find(({ method }) => {
        const capability = capabilityOf(method!)
        return capability !== undefined && !(capability in capabilities)
      })
      const opening = requests(played, 'initialize')[0]
      if (wrong)
        fail(
          {
            summary: `${wrong.method} was sent to a server that does not offer ${capabilityOf(wrong.method!)}.`,
            sent: `the answer to initialize, with "capabilities": ${JSON.stringify(capabilities)}`,
            received: show(wrong),
            expected: 'no request for what the capabilities do not name',
            why: 'It can only fail. Servers may also treat it as an error of the client and end the connection.',
            fix: 'Look at the capabilities that came with the answer to initialize before you list the tools.',
          },
          ...(opening ? [opening] : []),
          wrong,
        )
    }
  },
}

export const sessionChecks: readonly SceneCheck[] = [handshake, freshIds, listsEveryPage, onlyWhatIsOffered]
