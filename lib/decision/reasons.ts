/** Why the guide says what it says. */
import type { AspectId, Choices } from './aspects.ts'
import { packagingReasons } from './packaging-reasons.ts'
import type { Answers, QuestionId } from './questions.ts'
import { needsSessions } from './tree.ts'

export interface Reason {
  /** The answers that it rests on. */
  readonly from: readonly QuestionId[]
  /** `against`: it speaks for another choice, but was outweighed. `mind`: what to take care of with this choice. */
  readonly side: 'for' | 'against' | 'mind'
  readonly text: string
}

export const because = (from: readonly QuestionId[], text: string): Reason => ({ from, side: 'for', text })
export const despite = (from: readonly QuestionId[], text: string): Reason => ({ from, side: 'against', text })
export const mind = (from: readonly QuestionId[], text: string): Reason => ({ from, side: 'mind', text })

function transportReasons({ host }: Answers): Reason[] {
  return host === 'user'
    ? [
        because(
          ['host'],
          'The host starts the server on the user’s machine and speaks to it through pipes: no port, no network.',
        ),
      ]
    : [
        because(
          ['host'],
          'Others reach it over the network: one address, POST only, and any replica can take any request.',
        ),
        mind(['host'], 'Check `Origin` and `Host` yourself: not every SDK does. HTTP+SSE is deprecated.'),
      ]
}

function gatewayReasons({ host, teams, isolation }: Answers, { packaging, gateway }: Choices): Reason[] {
  if (host === 'user')
    return [because(['host'], 'The host is the one door already: it starts each server and has a client for each.')]
  if (packaging === 'one')
    return [because(['domains'], 'There is one address as it is. A load balancer in front of the replicas is enough.')]
  if (gateway === 'no')
    return [
      because(
        ['teams', 'isolation'],
        'A handful of servers of one team: clients can name them all, and a gateway is one more thing that can fail.',
      ),
    ]
  return [
    ...(packaging === 'split'
      ? [
          because(
            ['domains'],
            'Clients need one address, not one for each domain, and tool names of different servers can collide.',
          ),
        ]
      : []),
    ...(teams === 'several' ? [because(['teams'], 'Limits, logs and sign-in are made once, not by every team.')] : []),
    ...(isolation === 'apart'
      ? [because(['isolation'], 'Who may call what is decided and recorded at one place; the servers check again.')]
      : []),
    mind(
      ['host'],
      'It routes by the headers `Mcp-Method` and `Mcp-Name`, and gets a token of its own for each server: the client’s is never passed on.',
    ),
    despite(['host'], 'It is a single point of failure: run more than one of it.'),
  ]
}

function scalingReasons(answers: Answers, { scaling }: Choices): Reason[] {
  const { traffic, volume, cost } = answers
  if (scaling === 'process')
    return [
      because(
        ['host', 'traffic', 'volume', 'cost', 'scaling'],
        'Each user has a process of their own: it serves one, and costs nobody anything while they sleep.',
      ),
    ]
  const reasons: Reason[] = [
    {
      steady: because(['traffic'], 'Steady traffic: there is little to scale in for.'),
      bursts: because(['traffic'], 'Bursts: what is enough for the peak is idle for the rest of the day.'),
      rare: because(['traffic'], 'Rare calls: most of the time a replica would wait for nobody.'),
    }[traffic],
    volume === 'high'
      ? because(['volume'], 'More than a few replicas: nobody should have to add them by hand.')
      : because(['volume'], 'A few replicas carry it even at its peak.'),
    cost === 'matters'
      ? because(['cost'], 'Idle replicas cost money that matters here.')
      : because(['cost'], 'A first call must not wait for a cold start: keep at least one replica warm.'),
  ]
  const speaksFor: Readonly<Record<'fixed' | 'autoscale' | 'zero', readonly boolean[]>> = {
    fixed: [traffic === 'steady', volume === 'low', cost === 'fine'],
    autoscale: [traffic === 'bursts', volume === 'high', true],
    zero: [traffic !== 'steady', volume === 'low', true],
  }
  const sided = reasons.map((reason, index): Reason => ({
    ...reason,
    side: speaksFor[scaling][index] ? 'for' : 'against',
  }))
  if (needsSessions(answers))
    sided.push(
      because(['clients', 'state'], 'Sessions of older clients live in a process, which must not be taken away.'),
    )
  if (scaling === 'zero')
    sided.push(
      mind(
        ['cost'],
        'Measure the cold start of your own image. An open `subscriptions/listen` stream keeps a replica awake.',
      ),
    )
  if (scaling === 'fixed' && traffic !== 'steady')
    sided.push(because(['volume', 'cost'], 'So few replicas that automation would save little.'))
  return sided
}

function stateReasons({ state, host }: Answers): Reason[] {
  const replicas = host === 'team'
  switch (state) {
    case 'none':
      return [because(['state'], 'Every request stands alone, so any process can answer it and any can be replaced.')]
    case 'ask':
      return [
        because(
          ['state'],
          'The tool answers `input_required`; the client asks the user and calls again. Nothing waits in between.',
        ),
        mind(
          ['state', 'host'],
          replicas
            ? 'The second call may reach another replica: all need the same signing key. Bind the state to the user and let it expire.'
            : 'The state passes through the client: sign it where it matters, even here.',
        ),
      ]
    case 'handle':
      return [
        because(
          ['state'],
          'The protocol remembers nothing. A tool hands out a handle, and the model names it in the next call.',
        ),
        mind(
          ['state', 'host'],
          replicas
            ? 'What the handle names lies in a store that every replica reaches, with owner and expiry: a handle is not a key.'
            : 'The memory of the process may hold it, for as long as losing it is no harm.',
        ),
      ]
    case 'shared':
      return [
        because(
          ['state'],
          'Data of many users belongs in a database with its own rights, never in the memory of a process.',
        ),
      ]
  }
}

function authReasons({ isolation, credentials, host }: Answers, { gateway }: Choices): Reason[] {
  if (host === 'user')
    return [
      because(
        ['host'],
        'A server over stdio has no sign-in of its own; the user’s configuration gives it what it needs.',
      ),
      mind(
        ['credentials', 'isolation'],
        credentials === 'apart'
          ? 'Give each server only its own credentials.'
          : 'Give it the narrowest token that does the work.',
      ),
    ]
  return [
    because(
      ['host'],
      'Every request carries a token that was issued for this server; the server checks audience and expiry each time.',
    ),
    isolation === 'apart'
      ? because(
          ['isolation'],
          'The list of tools depends on the caller’s scopes, and the call itself checks them again.',
        )
      : because(['isolation'], 'All callers may use all tools: one scope is enough to begin with.'),
    credentials === 'apart'
      ? mind(['credentials'], 'Towards the systems behind it, each server holds its own credentials and no other’s.')
      : mind(
          ['credentials'],
          'One set of credentials lies behind all tools: make it the narrowest that does the work.',
        ),
    ...(gateway === 'yes' ? [mind(['host'], 'The gateway’s check does not replace the server’s.')] : []),
  ]
}

function eraReasons(answers: Answers, { eras }: Choices): Reason[] {
  if (eras === 'modern')
    return [because(['clients'], 'No client needs the handshake. A server that rejects it says so with -32022.')]
  if (eras === 'sessions')
    return [
      because(
        ['clients', 'state'],
        'Without a session an older client cannot be asked in the middle of a call. Route its requests to a deployment that keeps sessions, with affinity.',
      ),
      despite(['clients'], 'It is a second thing to run: drop it when the last older client is gone.'),
    ]
  return answers.host === 'user'
    ? [because(['clients'], 'The first message of a connection decides its era; the SDK serves both from one program.')]
    : [
        because(
          ['clients'],
          'The SDK answers older clients request by request. They get no stream for notices, and cannot be asked.',
        ),
      ]
}

/** All reasons for a recommendation, aspect by aspect. */
export function reasonsFor(answers: Answers, choices: Choices): Readonly<Record<AspectId, readonly Reason[]>> {
  return {
    packaging: packagingReasons(answers, choices.packaging),
    transport: transportReasons(answers),
    gateway: gatewayReasons(answers, choices),
    scaling: scalingReasons(answers, choices),
    state: stateReasons(answers),
    auth: authReasons(answers, choices),
    eras: eraReasons(answers, choices),
  }
}
