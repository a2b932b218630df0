/** What the decision guide asks. Every combination of answers is lawful; there are {@link countAnswers} of them. */

export interface Answers {
  readonly host: 'user' | 'team'
  readonly domains: 'one' | 'few' | 'many'
  readonly tools: 'few' | 'some' | 'many'
  readonly teams: 'one' | 'several'
  readonly deploy: 'together' | 'apart'
  readonly scaling: 'alike' | 'apart'
  readonly isolation: 'none' | 'apart'
  readonly credentials: 'shared' | 'apart'
  readonly traffic: 'steady' | 'bursts' | 'rare'
  readonly volume: 'low' | 'high'
  readonly cost: 'matters' | 'fine'
  readonly state: 'none' | 'ask' | 'handle' | 'shared'
  readonly clients: 'modern' | 'both'
}

export type QuestionId = keyof Answers

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

export interface DecisionQuestion<Id extends QuestionId = QuestionId> {
  readonly id: Id
  readonly ask: string
  /** The question in a few words, to refer to it. */
  readonly short: string
  readonly options: readonly Option<Answers[Id]>[]
}

const question = <Id extends QuestionId>(
  id: Id,
  short: string,
  ask: string,
  labels: Readonly<Record<Answers[Id], string>>,
): DecisionQuestion<Id> => ({
  id,
  ask,
  short,
  options: Object.entries<string>(labels).map(([value, label]) => ({ value: value as Answers[Id], label })),
})

/** The thresholds for tools and domains are rules of thumb; nobody measured them. */
export const QUESTIONS: readonly DecisionQuestion[] = [
  question('host', 'Who runs it', 'Who runs the server?', {
    user: 'Each user, on their own machine',
    team: 'We do, for others',
  }),
  question('domains', 'Domains', 'How many domains do the tools belong to?', {
    one: 'One',
    few: 'Two or three',
    many: 'Four or more',
  }),
  question('tools', 'Tools', 'How many tools are there?', {
    few: 'Up to 5',
    some: '6 to 15',
    many: 'More than 15',
  }),
  question('teams', 'Teams', 'How many teams work on them?', { one: 'One', several: 'Several' }),
  question('deploy', 'Deploying', 'Must parts be deployed at different times?', {
    together: 'No, together is fine',
    apart: 'Yes, independently',
  }),
  question('scaling', 'Scaling by domain', 'Does a part need far more calls, or other hardware, than the rest?', {
    alike: 'No, all much alike',
    apart: 'Yes',
  }),
  question('isolation', 'Isolation', 'Must some tools be kept apart, for compliance or because they are risky?', {
    none: 'No',
    apart: 'Yes',
  }),
  question('credentials', 'Credentials', 'Do the domains use credentials of their own?', {
    shared: 'One set for all',
    apart: 'A set for each',
  }),
  question('traffic', 'Traffic', 'What shape has the traffic?', {
    steady: 'Steady',
    bursts: 'In bursts',
    rare: 'Rare, with long pauses',
  }),
  question('volume', 'Volume', 'How much is it, when there is some?', {
    low: 'A few replicas can take it',
    high: 'More than a few replicas can take',
  }),
  question('cost', 'Idle cost', 'Does it matter what an idle replica costs?', {
    matters: 'Yes, more than a slow first call',
    fine: 'No, the first call must be fast',
  }),
  question('state', 'State', 'What must outlive a single call?', {
    none: 'Nothing',
    ask: 'A question to the user in the middle of a call',
    handle: 'Something that the model works on over several calls',
    shared: 'Data that many users share',
  }),
  question('clients', 'Clients', 'Which clients come?', {
    modern: 'Only such as speak 2026-07-28',
    both: 'Older ones as well',
  }),
]

export const FIRST_ANSWERS: Answers = {
  host: 'team',
  domains: 'one',
  tools: 'few',
  teams: 'one',
  deploy: 'together',
  scaling: 'alike',
  isolation: 'none',
  credentials: 'shared',
  traffic: 'steady',
  volume: 'low',
  cost: 'fine',
  state: 'none',
  clients: 'both',
}

/** How many combinations of answers there are. */
export function countAnswers(): number {
  return QUESTIONS.reduce((count, { options }) => count * options.length, 1)
}

/**
 * A combination by its number, from 0 to `countAnswers() - 1`: so that all can be tried, and one drawn by chance.
 * @throws RangeError for any other number
 */
export function answersAt(index: number): Answers {
  if (!Number.isInteger(index) || index < 0 || index >= countAnswers())
    throw new RangeError(`There is no combination of answers with the number ${index}.`)
  let rest = index
  const entries = QUESTIONS.map(({ id, options }) => {
    const { value } = options[rest % options.length] as Option
    rest = Math.floor(rest / options.length)
    return [id, value]
  })
  return Object.fromEntries(entries) as Answers
}
