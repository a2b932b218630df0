/** What each answer says about one server or several: the choice is the tree's, these are its pros and cons. */
import type { Answers, QuestionId } from './questions.ts'
import type { Reason } from './reasons.ts'
import type { Packaging } from './tree.ts'

interface Pull {
  readonly towards: 'one' | 'several'
  readonly text: string
}

const one = (text: string): Pull => ({ towards: 'one', text })
const several = (text: string): Pull => ({ towards: 'several', text })

type Pulls = { readonly [Id in QuestionId]?: Readonly<Record<Answers[Id], Pull>> }

const PULLS: Pulls = {
  domains: {
    one: one('One domain: there is no line to cut along.'),
    few: several('Two or three domains give lines to cut along.'),
    many: several('Four or more domains in one program step on each other’s toes.'),
  },
  tools: {
    few: one('Up to five tools: a model and a maintainer can oversee them.'),
    some: one('Up to fifteen tools still fit one list (a rule of thumb).'),
    many: several(
      'More than fifteen tools crowd the model’s context and invite wrong choices; a host can leave out a whole server.',
    ),
  },
  teams: {
    one: one('One team: every further server is one more thing that it must run.'),
    several: several('Several teams would wait for each other in one program.'),
  },
  deploy: {
    together: one('What is deployed together can live together.'),
    apart: several('Parts that are deployed at different times need servers of their own.'),
  },
  scaling: {
    alike: one('All parts need much the same, so replicas of the whole do.'),
    apart: several('One part needs more, or other hardware: as a server of its own it gets that without the rest.'),
  },
  isolation: {
    none: one('Nothing has to be kept apart.'),
    apart: several('What must be kept apart gets a process, a network and an image of its own.'),
  },
  credentials: {
    shared: one('One set of credentials serves all tools.'),
    apart: several('In one process every tool can reach every credential; several servers hold only their own.'),
  },
}

/** `scaling` says nothing where every user has a process of their own. */
export function packagingReasons(answers: Answers, packaging: Packaging): Reason[] {
  const chosen: Pull['towards'] = packaging === 'one' ? 'one' : 'several'
  const reasons = (Object.keys(PULLS) as QuestionId[])
    .filter((id) => id !== 'scaling' || answers.host === 'team')
    .map((id): Reason => {
      const pulls = PULLS[id] as Readonly<Record<string, Pull>>
      const { towards, text } = pulls[answers[id]] as Pull
      return { from: [id], side: towards === chosen ? 'for' : 'against', text }
    })
  return reasons.sort((a, b) => Number(a.side === 'against') - Number(b.side === 'against'))
}
