/** From answers to choices. */
import type { AspectId, Choices } from './aspects.ts'
import type { Answers } from './questions.ts'
import { needsSessions, PACKAGING, SCALING, walk, type Packaging } from './tree.ts'

/** One door is worth its keep where several servers are ours and more than one team, or an auditor, looks at them. */
function gatewayFor({ host, teams, isolation }: Answers, packaging: Packaging): Choices['gateway'] {
  if (host === 'user' || packaging === 'one') return 'no'
  return packaging === 'split' || teams === 'several' || isolation === 'apart' ? 'yes' : 'no'
}

const STATE: Readonly<Record<Answers['state'], Choices['state']>> = {
  none: 'none',
  ask: 'request-state',
  handle: 'handles',
  shared: 'store',
}

export function choose(answers: Answers): Choices {
  const local = answers.host === 'user'
  const packaging = walk(PACKAGING, answers)
  return {
    packaging,
    transport: local ? 'stdio' : 'http',
    gateway: gatewayFor(answers, packaging),
    scaling: walk(SCALING, answers),
    state: STATE[answers.state],
    auth: local ? 'environment' : answers.isolation === 'apart' ? 'oauth-scopes' : 'oauth',
    eras: answers.clients === 'modern' ? 'modern' : needsSessions(answers) ? 'sessions' : 'both',
  }
}

/** Whether two recommendations agree on an aspect. */
export const sameChoice = (a: Choices, b: Choices, id: AspectId): boolean => a[id] === b[id]
