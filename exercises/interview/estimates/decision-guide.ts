import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { minus, over, plus, times } from '../arithmetic.ts'
import { estimate } from '../estimate.ts'
import { BASE } from '../sources.ts'

const AUTOSCALING: CardSource = {
  title: 'Kubernetes: Autoscaling workloads',
  url: 'https://kubernetes.io/docs/concepts/workloads/autoscaling/',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'decision-sized-for-the-peak',
    title: 'A fixed number, or out and in',
    sources: [AUTOSCALING, BASE],
    tolerance: 0.05,
    between: [15, 85],
    attempt(random, worked) {
      const peak = random.int(6, 30)
      const quiet = random.int(2, 5)
      const hours = random.int(2, 10)
      const fixed = worked.step('Always as many as the peak needs', times(peak, 24), 'replica-hours a day')
      const elastic = worked.step(
        'Out and in',
        plus(times(peak, hours), times(quiet, minus(24, hours))),
        'replica-hours a day',
      )
      worked.step('Saved', over(times(minus(fixed, elastic), 100), fixed), '%')
      return `Traffic comes in waves: for ${hours} hours of each day a server needs ${peak} replicas, and for the rest of the day ${quiet}. Compare a fixed number, sized for the peak, with scaling out and in automatically. How many percent of the replica-hours does the second save?`
    },
    lesson:
      'What is enough for the peak is idle for the rest of the day, and the saving grows with how sharp the peak is. The figure takes scaling to be instant: in truth replicas come late on the way out and stay late on the way in, so keep some headroom. In the current revision replicas may come and go at any time; only requests in flight and listen streams are lost with one.',
  }),
]

export default cards
