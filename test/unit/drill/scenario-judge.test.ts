/** Scenarios are graded by the decision model: over every combination of answers, and as chapter 27 draws it. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Choices } from '@/lib/decision/aspects.ts'
import { choose } from '@/lib/decision/choose.ts'
import { answersAt, countAnswers, type Answers } from '@/lib/decision/questions.ts'
import { askedAspects } from '@/lib/drill/scenario/asked.ts'
import { judgeScenario } from '@/lib/drill/scenario/judge.ts'
import { MODEL_LIMITS } from '@/lib/drill/scenario/limits.ts'
import type { ScenarioJudgement } from '@/lib/drill/scenario/types.ts'
import { fencesOf, parseMdx } from '@/lib/lessons/tree.ts'

interface Case {
  readonly answers: Answers
  readonly choices: Choices
  readonly judged: ScenarioJudgement
}

const CASES: readonly Case[] = Array.from({ length: countAnswers() }, (_, index) => {
  const answers = answersAt(index)
  const choices = choose(answers)
  return { answers, choices, judged: judgeScenario(answers, choices) }
})

/** Fails once, with the first combination that breaks the rule. */
function always(holds: (one: Case) => boolean): void {
  expect(CASES.find((one) => !holds(one))?.answers).toBeUndefined()
}

test('there are 55,296 combinations', () => expect(CASES).toHaveLength(55_296))

describe('what the model chooses', () => {
  test('is judged right in every aspect that is asked', () => {
    always(({ judged }) => judged.right === judged.of && judged.aspects.every(({ right }) => right))
  })

  test('comes with a reason that speaks for it, and with turning points that lead elsewhere', () => {
    always(({ judged }) =>
      judged.aspects.every(
        ({ choice, reasons, turningPoints }) =>
          reasons.some(({ side }) => side === 'for') && turningPoints.every((point) => point.choice !== choice),
      ),
    )
  })

  test('really changes at each turning point', () => {
    for (let index = 0; index < CASES.length; index += 101) {
      const { answers, judged } = CASES[index]!
      for (const { id, turningPoints } of judged.aspects)
        for (const { question, to, choice } of turningPoints)
          expect(choose({ ...answers, [question]: to })[id]).toBe(choice)
    }
  })
})

/** What no advice may say at once. */
const CONTRADICTIONS: Readonly<Record<string, (choices: Choices, answers: Answers) => boolean>> = {
  'a gateway before one server': ({ gateway, packaging }) => gateway === 'yes' && packaging === 'one',
  'a gateway before servers over stdio': ({ gateway, transport }) => gateway === 'yes' && transport === 'stdio',
  'stdio with OAuth': ({ transport, auth }) => transport === 'stdio' && auth !== 'environment',
  'HTTP with credentials from the environment alone': ({ transport, auth }) =>
    transport === 'http' && auth === 'environment',
  'stdio with replicas': ({ transport, scaling }) => transport === 'stdio' && scaling !== 'process',
  'HTTP with a process for each user': ({ transport, scaling }) => transport === 'http' && scaling === 'process',
  'stdio with a deployment for sessions': ({ transport, eras }) => transport === 'stdio' && eras === 'sessions',
  'a server for each domain without a gateway': ({ packaging, gateway }) => packaging === 'split' && gateway === 'no',
  'a server for each domain where there is one': ({ packaging }, { domains }) =>
    packaging === 'split' && domains === 'one',
  'one server for what must be kept apart': ({ packaging }, { isolation }) =>
    packaging === 'one' && isolation === 'apart',
  'scale to zero with sessions': ({ scaling, eras }) => scaling === 'zero' && eras === 'sessions',
  'scale to zero where the first call must be fast': ({ scaling }, { cost }) => scaling === 'zero' && cost === 'fine',
  'scale to zero under steady traffic': ({ scaling }, { traffic }) => scaling === 'zero' && traffic === 'steady',
  'a fixed number for more than a few replicas': ({ scaling }, { volume }) => scaling === 'fixed' && volume === 'high',
  'sessions where no tool asks': ({ eras, state }) => eras === 'sessions' && state !== 'request-state',
  'older clients left out although they come': ({ eras }, { clients }) => eras === 'modern' && clients === 'both',
  'scopes for each tool where nothing is kept apart': ({ auth }, { isolation }) =>
    auth === 'oauth-scopes' && isolation === 'none',
}

describe('no advice is', () => {
  test.each(Object.entries(CONTRADICTIONS))('%s', (_, contradicts) =>
    always(({ answers, judged }) => !contradicts(judged.choices, answers)),
  )
})

describe('a judgement', () => {
  const { answers, choices } = CASES[1234]!

  test('asks for six aspects, and for older clients where they come', () => {
    always(({ answers, judged }) => {
      const ids = judged.aspects.map(({ id }) => id)
      return (
        ids.join() === askedAspects(answers).join() &&
        ids.slice(0, 6).join() === 'packaging,transport,gateway,scaling,state,auth' &&
        ids.includes('eras') === (answers.clients === 'both')
      )
    })
  })

  test('finds each single wrong choice, and only that', () => {
    const other: Choices = {
      packaging: choices.packaging === 'one' ? 'split' : 'one',
      transport: choices.transport === 'http' ? 'stdio' : 'http',
      gateway: choices.gateway === 'no' ? 'yes' : 'no',
      scaling: choices.scaling === 'fixed' ? 'zero' : 'fixed',
      state: choices.state === 'none' ? 'store' : 'none',
      auth: choices.auth === 'oauth' ? 'environment' : 'oauth',
      eras: choices.eras === 'both' ? 'sessions' : 'both',
    }
    for (const id of askedAspects(answers)) {
      const judged = judgeScenario(answers, { ...choices, [id]: other[id] })
      expect(judged.aspects.filter(({ right }) => !right)).toMatchObject([
        { id, chosen: other[id], choice: choices[id] },
      ])
      expect(judged.right).toBe(judged.of - 1)
    }
  })

  test('counts what was not chosen as wrong', () => {
    const judged = judgeScenario(answers, {})
    expect(judged.right).toBe(0)
    expect(judged.aspects.some((aspect) => 'chosen' in aspect)).toBe(false)
  })

  test('stands beside what the model does not know, in sentences', () => {
    expect(MODEL_LIMITS.length).toBeGreaterThanOrEqual(4)
    for (const limit of MODEL_LIMITS) expect(limit).toMatch(/^[A-Z].*\.$/)
  })
})

/**
 * The flowcharts are read off the chapter as a reader does: boxes by their words, arrows by theirs. What each box asks is
 * written down here once more, without the guide's own code.
 */
const ASKED: Readonly<Record<string, (answers: Answers) => string>> = {
  'Who runs it?': ({ host }) => (host === 'user' ? 'each user' : 'we do'),
  'Four or more domains, or tools to keep apart?': ({ domains, isolation }) =>
    yesNo(domains === 'many' || isolation === 'apart'),
  'Must a part be isolated, or scale by itself?': ({ isolation, scaling }) =>
    yesNo(isolation === 'apart' || scaling === 'apart'),
  'Four or more domains, each deployed by its own team?': ({ domains, teams, deploy }) =>
    yesNo(domains === 'many' && teams === 'several' && deploy === 'apart'),
  'Several domains, with own teams, own credentials or more than 15 tools?': (answers) =>
    yesNo(
      answers.domains !== 'one' &&
        ((answers.teams === 'several' && answers.deploy === 'apart') ||
          answers.credentials === 'apart' ||
          answers.tools === 'many'),
    ),
  'Mostly idle, idle cost matters, no old sessions?': ({ traffic, volume, cost, clients, state }) =>
    yesNo(
      (traffic === 'rare' || (traffic === 'bursts' && volume === 'low')) &&
        cost === 'matters' &&
        !(clients === 'both' && state === 'ask'),
    ),
  'Bursts, or more than a few replicas?': ({ traffic, volume }) => yesNo(traffic === 'bursts' || volume === 'high'),
}

const LED_TO: Readonly<Record<string, Partial<Choices>>> = {
  'Several small servers over stdio': { packaging: 'hybrid', transport: 'stdio', gateway: 'no' },
  'One server over stdio': { packaging: 'one', transport: 'stdio', gateway: 'no' },
  'A server for each domain, behind a gateway': { packaging: 'split', transport: 'http', gateway: 'yes' },
  'A few servers, grouped by what belongs together': { packaging: 'hybrid', transport: 'http' },
  'One server over Streamable HTTP': { packaging: 'one', transport: 'http', gateway: 'no' },
  'One process a user': { scaling: 'process' },
  'Scale to zero': { scaling: 'zero' },
  'Scale out and in automatically': { scaling: 'autoscale' },
  'A fixed number of replicas': { scaling: 'fixed' },
}

const yesNo = (holds: boolean) => (holds ? 'yes' : 'no')

interface Chart {
  readonly labels: ReadonlyMap<string, string>
  readonly arrows: ReadonlyMap<string, string>
  readonly start: string
}

function readChart(source: string): Chart {
  const labels = new Map<string, string>()
  const arrows = new Map<string, string>()
  const reached = new Set<string>()
  for (const [, id = '', label = ''] of source.matchAll(/^ +(n\d+)\W+"(.+)"/gm))
    labels.set(id, label.replaceAll('<br/>', ' '))
  for (const [, from = '', word = '', to = ''] of source.matchAll(/^ +(n\d+) -->\|(.+)\| (n\d+)$/gm)) {
    arrows.set(`${from} ${word}`, to)
    reached.add(to)
  }
  return { labels, arrows, start: [...labels.keys()].find((id) => !reached.has(id))! }
}

function follow({ labels, arrows, start }: Chart, answers: Answers): string {
  let at = start
  for (let label = labels.get(at)!; label in ASKED; label = labels.get(at)!)
    at = arrows.get(`${at} ${ASKED[label]!(answers)}`)!
  return labels.get(at)!
}

describe('the flowcharts of chapter 27', async () => {
  const chapter = await readFile(path.resolve(import.meta.dirname, '../../../lessons/decision-guide.mdx'), 'utf8')
  const charts = fencesOf(parseMdx(chapter)).flatMap(({ lang, value }) =>
    lang === 'mermaid' ? [readChart(value)] : [],
  )

  test('are the two that decide packaging and scaling, and all of their boxes are known', () => {
    const boxes = charts.flatMap(({ labels }) => [...labels.values()])
    expect(charts).toHaveLength(2)
    expect(boxes.filter((label) => !(label in ASKED) && !(label in LED_TO))).toEqual([])
    expect(new Set(boxes)).toEqual(new Set([...Object.keys(ASKED), ...Object.keys(LED_TO)]))
  })

  test('lead to what is judged right, for every combination', () => {
    always(({ answers, judged }) =>
      charts.every((chart) =>
        Object.entries(LED_TO[follow(chart, answers)]!).every(
          ([id, choice]) => judged.aspects.find((aspect) => aspect.id === id)?.choice === choice,
        ),
      ),
    )
  })
})
