/** Two small trees decide packaging and scaling; the flowcharts of chapter 27 are drawn from them (`flowchart.ts`). */
import type { Answers, QuestionId } from './questions.ts'

export type Packaging = 'one' | 'hybrid' | 'split'
export type Scaling = 'process' | 'fixed' | 'autoscale' | 'zero'

export interface Leaf<Choice extends string> {
  readonly choice: Choice
  /** For the flowchart: lines of at most 28 characters. */
  readonly label: readonly string[]
}

export interface Fork<Choice extends string> {
  readonly label: readonly string[]
  /** The answers that the test looks at. */
  readonly asks: readonly QuestionId[]
  readonly test: (answers: Answers) => boolean
  readonly yes: Tree<Choice>
  readonly no: Tree<Choice>
  /** What stands on the two branches; “yes” and “no” unless told. */
  readonly branches?: readonly [yes: string, no: string]
}

export type Tree<Choice extends string> = Leaf<Choice> | Fork<Choice>

export const isFork = <Choice extends string>(tree: Tree<Choice>): tree is Fork<Choice> => 'test' in tree

const ownTeams = ({ teams, deploy }: Answers): boolean => teams === 'several' && deploy === 'apart'

/** Sessions are kept only for older clients of a server of ours, and only where a tool must ask the user. */
export const needsSessions = ({ clients, state, host }: Answers): boolean =>
  clients === 'both' && state === 'ask' && host === 'team'

const SEVERAL: Fork<Packaging> = {
  label: ['Four or more domains, each', 'deployed by its own team?'],
  asks: ['domains', 'teams', 'deploy'],
  test: (answers) => answers.domains === 'many' && ownTeams(answers),
  yes: { choice: 'split', label: ['A server for each domain,', 'behind a gateway'] },
  no: { choice: 'hybrid', label: ['A few servers, grouped by', 'what belongs together'] },
}

export const PACKAGING: Tree<Packaging> = {
  label: ['Who runs it?'],
  asks: ['host'],
  test: ({ host }) => host === 'user',
  branches: ['each user', 'we do'],
  yes: {
    label: ['Four or more domains, or', 'tools to keep apart?'],
    asks: ['domains', 'isolation'],
    test: ({ domains, isolation }) => domains === 'many' || isolation === 'apart',
    yes: { choice: 'hybrid', label: ['Several small servers', 'over stdio'] },
    no: { choice: 'one', label: ['One server over stdio'] },
  },
  no: {
    label: ['Must a part be isolated,', 'or scale by itself?'],
    asks: ['isolation', 'scaling'],
    test: ({ isolation, scaling }) => isolation === 'apart' || scaling === 'apart',
    yes: SEVERAL,
    no: {
      label: ['Several domains, with own', 'teams, own credentials', 'or more than 15 tools?'],
      asks: ['domains', 'teams', 'deploy', 'credentials', 'tools'],
      test: (answers) =>
        answers.domains !== 'one' && (ownTeams(answers) || answers.credentials === 'apart' || answers.tools === 'many'),
      yes: SEVERAL,
      no: { choice: 'one', label: ['One server over', 'Streamable HTTP'] },
    },
  },
}

export const SCALING: Tree<Scaling> = {
  label: ['Who runs it?'],
  asks: ['host'],
  test: ({ host }) => host === 'user',
  branches: ['each user', 'we do'],
  yes: { choice: 'process', label: ['One process a user'] },
  no: {
    label: ['Mostly idle, idle cost', 'matters, no old sessions?'],
    asks: ['host', 'traffic', 'volume', 'cost', 'clients', 'state'],
    test: (answers) =>
      (answers.traffic === 'rare' || (answers.traffic === 'bursts' && answers.volume === 'low')) &&
      answers.cost === 'matters' &&
      !needsSessions(answers),
    yes: { choice: 'zero', label: ['Scale to zero'] },
    no: {
      label: ['Bursts, or more than', 'a few replicas?'],
      asks: ['traffic', 'volume'],
      test: ({ traffic, volume }) => traffic === 'bursts' || volume === 'high',
      yes: { choice: 'autoscale', label: ['Scale out and in', 'automatically'] },
      no: { choice: 'fixed', label: ['A fixed number', 'of replicas'] },
    },
  },
}

/** Follows the answers to a leaf. */
export function walk<Choice extends string>(tree: Tree<Choice>, answers: Answers): Choice {
  return isFork(tree) ? walk(tree.test(answers) ? tree.yes : tree.no, answers) : tree.choice
}
