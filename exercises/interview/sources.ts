/** What several estimates rest on. */
import type { CardSource } from '../../lib/drill/card.ts'

const spec = (title: string, path: string): CardSource => ({
  title,
  url: `https://modelcontextprotocol.io/specification/2026-07-28/${path}`,
})

export const BASE = spec('Base protocol', 'basic')
export const STREAMABLE_HTTP = spec('Streamable HTTP', 'basic/transports/streamable-http')
export const SUBSCRIPTIONS = spec('Subscriptions', 'basic/patterns/subscriptions')
export const AUTHORIZATION = spec('Authorization', 'basic/authorization')
export const CACHING = spec('Caching', 'server/utilities/caching')
export const TOOLS = spec('Tools', 'server/tools')

export const TASKS: CardSource = {
  title: 'Tasks extension',
  url: 'https://modelcontextprotocol.io/extensions/tasks/overview',
}
export const MINIMUM_INSTANCES: CardSource = {
  title: 'Cloud Run: Set minimum instances for services',
  url: 'https://cloud.google.com/run/docs/configuring/min-instances',
}
export const LITTLE: CardSource = {
  title: 'Little: A proof for the queuing formula L = λW',
  url: 'https://doi.org/10.1287/opre.9.3.383',
}
export const TAIL: CardSource = {
  title: 'Dean and Barroso: The tail at scale',
  url: 'https://doi.org/10.1145/2408776.2408794',
}
export const SRE_RISK: CardSource = {
  title: 'Site Reliability Engineering: Embracing risk',
  url: 'https://sre.google/sre-book/embracing-risk/',
}
export const SRE_OVERLOAD: CardSource = {
  title: 'Site Reliability Engineering: Handling overload',
  url: 'https://sre.google/sre-book/handling-overload/',
}
export const SRE_CASCADES: CardSource = {
  title: 'Site Reliability Engineering: Addressing cascading failures',
  url: 'https://sre.google/sre-book/addressing-cascading-failures/',
}
export const SRE_ALERTS: CardSource = {
  title: 'The Site Reliability Workbook: Alerting on SLOs',
  url: 'https://sre.google/workbook/alerting-on-slos/',
}
