import type { EstimateDraft } from '../../../lib/drill/card.ts'
import { minus, over, times } from '../arithmetic.ts'
import { counted, estimate, said, steps } from '../estimate.ts'
import { TOOLS } from '../sources.ts'

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'monolith-definition-tokens',
    title: 'What tool definitions take',
    sources: [TOOLS],
    tolerance: 0.05,
    between: [5_000, 800_000],
    attempt(random, worked) {
      const servers = random.int(2, 6)
      const tools = random.int(4, 20)
      const characters = steps(random, 300, 1_200, 100)
      const turns = random.int(4, 20)
      const all = worked.step('Tools', times(servers, tools), 'tools')
      const once = worked.step('Their definitions, once', over(times(all, characters), 4), 'tokens')
      worked.step('In the whole conversation', times(once, turns), 'tokens')
      return `A host has connected ${servers} servers with ${tools} tools each. A definition, with its name, description and schema, has ${characters} characters on average, and a token stands for about 4 characters (a rule of thumb). The definitions go into each of the ${turns} requests to the model that a conversation takes. How many tokens of a conversation are tool definitions?`
    },
    lesson:
      'The cost is per tool and per request to the model, not per server: packaging does not change it, connecting less does. Four characters a token is a rule of thumb for English; JSON takes more, so count with the model’s own counter. Providers that keep a stable beginning of the prompt charge less for it, which is one more reason for a list in a stable order. The other price, a wrong choice among similar tools, is not in the figure.',
  }),
  estimate({
    id: 'monolith-filter-saving',
    title: 'What a shorter list saves',
    sources: [TOOLS],
    tolerance: 0.05,
    between: [20, 20_000],
    attempt(random, worked) {
      const tools = steps(random, 30, 90, 5)
      const needed = steps(random, 8, 20, 2)
      const tokens = steps(random, 120, 300, 20)
      const requests = steps(random, 1_000, 20_000, 500)
      const price = random.pick([0.5, 1, 2, 3])
      const spared = worked.step('Spared in each request', times(minus(tools, needed), tokens), 'tokens')
      const monthly = worked.step('In a month', over(times(spared, requests, 30), times(1000, 1000)), 'million tokens')
      worked.step('Worth', times(monthly, price), 'dollars a month')
      return `All users of an assistant are shown ${tools} tools, though their role needs ${needed} on average. A definition takes ${tokens} tokens, and the assistant sends ${said(requests)} requests a day to its model. A million input tokens cost ${counted(price, 'dollar')}. If the list is cut to what the role needs, how many dollars are saved in a month of 30 days?`
    },
    lesson:
      'Filtering by role works the same whether the tools live in one server or in ten; a split by itself saves nothing. The list then depends on the caller, so it is `private` to any cache, and the call must check the right again. The money is the smaller part: a model with fewer similar tools chooses better. Discounts for a prompt that is kept between requests are left out.',
  }),
]

export default cards
