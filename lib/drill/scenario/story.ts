/** The story of a drawn scenario: a company, made to fit the answers. */
import type { Answers } from '../../decision/questions.ts'
import type { Random } from '../../grader/random.ts'
import { shuffled } from '../interview/plan.ts'
import { INTRODUCTIONS, PHRASES, SUBJECTS, TRAFFIC, VOLUME } from './phrases.ts'
import { SECTORS } from './sectors.ts'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

const TOOLS = { few: [3, 5], some: [7, 15], many: [18, 46] } as const
const DOMAINS = { one: [1, 1], few: [2, 3], many: [4, 6] } as const

/** Plain text, paragraphs parted by an empty line; it says each of the answers once. */
export function composeStory(answers: Answers, random: Random): string {
  const facts = drawFacts(answers, random)
  const say = (phrases: readonly string[]) => fill(random.pick(phrases), facts)
  const own = (id: keyof typeof PHRASES) =>
    say((PHRASES[id] as Readonly<Record<string, readonly string[]>>)[answers[id]]!)
  const subject = say(answers.domains === 'one' ? SUBJECTS.one : SUBJECTS.more)
  const work = shuffled((['teams', 'deploy', 'scaling', 'isolation', 'credentials'] as const).map(own), random)
  const load = [say(TRAFFIC[answers.traffic]), say(VOLUME[answers.volume]), own('cost')]
  const rest = shuffled([own('state'), own('clients')], random)
  return [[say(INTRODUCTIONS), subject, own('host')], work, [...load, ...rest]]
    .map((sentences) => sentences.join(' '))
    .join('\n\n')
}

/** What stands in the braces of phrases, drawn so that all of it fits the answers and each other. */
function drawFacts({ tools, domains, volume }: Answers, random: Random): Readonly<Record<string, string>> {
  const sector = random.pick(SECTORS)
  const [leastDomains, mostDomains] = DOMAINS[domains]
  const [leastTools, mostTools] = TOOLS[tools]
  // No domain without a tool.
  const toolCount = random.int(Math.max(leastTools, leastDomains), mostTools)
  const domainCount = random.int(leastDomains, Math.min(mostDomains, toolCount))
  const named = shuffled(sector.domains.slice(0, domainCount), random)
  const busy = volume === 'high'
  return {
    name: random.pick(sector.names),
    kind: sector.kind,
    users: sector.users,
    staff: grouped(random.int(3, 90) * 100),
    ...{ tools: numeral(toolCount), count: numeral(domainCount), domains: listed(named) },
    heavy: domainCount === 1 ? 'one of the tools' : `the part for ${sector.domains[0]}`,
    guarded: domainCount === 1 ? 'some of the tools' : `the tools for ${sector.domains[1]}`,
    teams: numeral(random.int(2, 5)),
    times: numeral(random.int(6, 12)),
    base: grouped(busy ? random.int(6, 20) * 500 : random.int(3, 9) * 5),
    peak: grouped(busy ? random.int(6, 20) * 3_000 : random.int(5, 12) * 20),
    few: random.pick(['two', 'three', 'two or three']),
    replicas: String(random.int(12, 40)),
    ...{ rush: sector.rush, moment: sector.moment },
    ...{ draft: sector.draft, question: sector.question, data: sector.data },
  }
}

/** A word in braces with a capital letter gets one. */
function fill(phrase: string, facts: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w)(\w*)\}/g, (_, first: string, rest: string) => {
    const fact = facts[first.toLowerCase() + rest]
    if (fact === undefined) throw new Error(`No fact fills “{${first}${rest}}” in “${phrase}”.`)
    return first === first.toLowerCase() ? fact : fact[0]!.toUpperCase() + fact.slice(1)
  })
}

const numeral = (value: number) => WORDS[value] ?? String(value)
const grouped = (value: number) => value.toLocaleString('en-US')

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
