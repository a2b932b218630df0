/** What the guide decides, and what it can say about each. */
import type { Packaging, Scaling } from './tree.ts'

export interface Choices {
  readonly packaging: Packaging
  readonly transport: 'stdio' | 'http'
  readonly gateway: 'no' | 'yes'
  readonly scaling: Scaling
  readonly state: 'none' | 'request-state' | 'handles' | 'store'
  readonly auth: 'environment' | 'oauth' | 'oauth-scopes'
  readonly eras: 'modern' | 'both' | 'sessions'
}

export type AspectId = keyof Choices

export interface Aspect {
  readonly id: AspectId
  readonly title: string
  /** What each choice is called. */
  readonly choices: Readonly<Record<string, string>>
}

const aspect = <Id extends AspectId>(
  id: Id,
  title: string,
  choices: Readonly<Record<Choices[Id], string>>,
): Aspect => ({ id, title, choices })

export const ASPECTS: readonly Aspect[] = [
  aspect('packaging', 'Packaging', {
    one: 'One server with all tools',
    hybrid: 'A few servers, grouped by what belongs together',
    split: 'A server for each domain',
  }),
  aspect('transport', 'Transport', { stdio: 'stdio', http: 'Streamable HTTP' }),
  aspect('gateway', 'Gateway', { no: 'None', yes: 'One in front of the servers' }),
  aspect('scaling', 'Scaling', {
    process: 'One process for each user; nothing to scale',
    fixed: 'A fixed number of replicas, two or more if it must not go down',
    autoscale: 'Automatic, out and in, on requests or waiting time',
    zero: 'Automatic, down to zero',
  }),
  aspect('state', 'State', {
    none: 'None',
    'request-state': 'In a signed `requestState` that the client brings back',
    handles: 'Behind a handle that the model passes as an argument',
    store: 'In a store that all replicas share',
  }),
  aspect('auth', 'Authorization', {
    environment: 'Credentials from the environment',
    oauth: 'OAuth 2.1: each server is a resource server',
    'oauth-scopes': 'OAuth 2.1, with scopes for each tool',
  }),
  aspect('eras', 'Older clients', {
    modern: 'Not served',
    both: 'Served by the same handler, without sessions',
    sessions: 'Served by a deployment of their own, with sessions',
  }),
]

/**
 * What a choice is called: `choiceLabel('transport', 'http')`.
 * @param choice one of the aspect's own; any other text comes back as it is
 */
export function choiceLabel(id: AspectId, choice: string): string {
  return ASPECTS.find((one) => one.id === id)?.choices[choice] ?? choice
}
