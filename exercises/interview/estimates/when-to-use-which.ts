import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { minus, over, percent, plus, times } from '../arithmetic.ts'
import { counted, estimate, said, steps } from '../estimate.ts'
import { TOOLS } from '../sources.ts'

const GPUS: CardSource = {
  title: 'Kubernetes: Schedule GPUs',
  url: 'https://kubernetes.io/docs/tasks/manage-gpus/scheduling-gpus/',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'split-gpu-cost',
    title: 'One tool needs a GPU',
    sources: [GPUS],
    tolerance: 0.05,
    between: [200, 20_000],
    attempt(random, worked) {
      const replicas = random.int(4, 12)
      const gpu = steps(random, 0.6, 3, 0.2)
      const plain = steps(random, 0.05, 0.25, 0.05)
      const enough = random.int(2, 3)
      const before = worked.step('Now', times(replicas, gpu), 'dollars an hour')
      const after = worked.step('After the split', plus(times(enough, gpu), times(replicas, plain)), 'dollars an hour')
      worked.step('Saved in a month', times(minus(before, after), 24, 30), 'dollars a month')
      return `One tool of a server needs a GPU, so all ${replicas} replicas run on GPU machines, at ${counted(gpu, 'dollar')} an hour each. By itself, that tool would be content with ${enough} such replicas. The other tools would still need ${replicas} replicas, on plain machines at ${plain} dollars an hour. How many dollars a month of 30 days does it save to move the tool into a server of its own?`
    },
    lesson:
      'Unlike hardware is the clearest line to cut along, because it shows on the bill. Set against it what a second server costs: a pipeline, an address or a gateway, someone on call. If the saving is less than a few hours of an engineer each month, wait. And if the GPU is mostly idle, ask first whether a queue and fewer GPUs would do.',
  }),
  estimate({
    id: 'split-crossing-cost',
    title: 'Tasks that cross the line',
    sources: [TOOLS],
    tolerance: 0.05,
    between: [10, 10_000],
    attempt(random, worked) {
      const tasks = steps(random, 500, 10_000, 500)
      const share = steps(random, 5, 60, 5)
      const tokens = steps(random, 4_000, 20_000, 1_000)
      const price = random.pick([0.5, 1, 2, 3])
      const crossing = worked.step('Tasks that cross', times(tasks, percent(share)), 'tasks a day')
      const monthly = worked.step(
        'Tokens of their additional turns',
        over(times(crossing, tokens, 30), times(1000, 1000)),
        'million a month',
      )
      worked.step('They cost', times(monthly, price), 'dollars a month')
      return `You think about splitting a server into customers and orders. In the log, ${share} % of the ${said(tasks)} tasks a day need both. Each of those would take the model one more turn, to carry data from one result into the next call, and a turn reads ${said(tokens)} tokens. A million tokens cost ${counted(price, 'dollar')}. How many dollars would these turns cost in a month of 30 days?`
    },
    lesson:
      'Servers do not call each other; the model is the wire between them. So a line is paid for in turns, in seconds of waiting and in chances to copy wrongly, of which only the first is in this figure. If more than a few tasks in a hundred cross, the line is wrong, or one of the servers should have a tool that returns what the other side needs.',
  }),
]

export default cards
