import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { minus, plus, times } from '../arithmetic.ts'
import { estimate } from '../estimate.ts'

const INTRO: CardSource = {
  title: 'What is MCP?',
  url: 'https://modelcontextprotocol.io/docs/getting-started/intro',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'why-mcp-pieces-of-glue',
    title: 'N × M against N + M',
    sources: [INTRO],
    tolerance: 0,
    between: [10, 400],
    attempt(random, worked) {
      const applications = random.int(4, 20)
      const systems = random.int(6, 30)
      const used = random.int(3, 15)
      if (used >= systems) return undefined
      const glue = worked.step('Pieces of glue, one for each pair that is wanted', times(applications, used), 'pieces')
      const built = worked.step('With MCP: clients and servers', plus(applications, systems), 'pieces')
      worked.step('Fewer', minus(glue, built), 'pieces')
      return `A company has ${applications} applications with a model inside and ${systems} systems worth connecting. Not every application wants every system: on average, each wants ${used} of them. With glue of its own, each such pair is one piece of code; with MCP, each application gets a client and each system a server, once. How many pieces fewer is that?`
    },
    lesson:
      'The full product N × M is the worst case; count the pairs that somebody wants. Below two or three systems an application the sum may be the larger number, and calling an API directly is right. What the count leaves out is the larger saving: many of the clients and servers are somebody else’s work.',
  }),
]

export default cards
