import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { minus, over, percent, plus, power, times } from '../arithmetic.ts'
import { counted, estimate, said, steps } from '../estimate.ts'
import { SRE_ALERTS, SRE_RISK, TAIL } from '../sources.ts'

const HISTOGRAMS: CardSource = {
  title: 'Prometheus: Histograms and summaries',
  url: 'https://prometheus.io/docs/practices/histograms/',
}
const INSTRUMENTATION: CardSource = {
  title: 'Prometheus: Instrumentation',
  url: 'https://prometheus.io/docs/practices/instrumentation/',
}
const CONVENTIONS: CardSource = {
  title: 'OpenTelemetry semantic conventions, tag v1.41.0',
  url: 'https://github.com/open-telemetry/semantic-conventions/tree/v1.41.0',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'observability-error-budget',
    title: 'How much outage is left',
    sources: [SRE_RISK, SRE_ALERTS],
    tolerance: 0.05,
    between: [3, 300],
    attempt(random, worked) {
      const good = random.pick([99, 99.5, 99.8, 99.9])
      const rate = random.pick([2, 4, 5, 10, 20, 25, 40, 50])
      const budget = rate * 30 * 86_400 * (1 - good / 100)
      const unit = 10 ** Math.max(2, Math.floor(Math.log10(budget)) - 1)
      const failed = Math.round((budget * random.int(2, 8)) / 10 / unit) * unit
      const calls = worked.step('Calls in the month', times(rate, 60, 60, 24, 30), 'calls')
      const allowed = worked.step('Of these may fail', times(calls, minus(1, percent(good))), 'calls')
      const left = worked.step('Still may fail', minus(allowed, failed), 'calls')
      worked.step('An outage that uses them up', over(left, times(rate, 60)), 'minutes')
      return `You promise that ${good} % of the calls in a month of 30 days are answered well. The server gets ${rate} calls a second, day and night, and ${said(failed)} calls of this month have failed already. How many minutes may it still be down completely before the promise is broken?`
    },
    lesson:
      'A promise below 100 % is a budget, and the question for every risky release is what is left of it. Decide first what counts as failed: an `isError` result has HTTP status 200, and a search that finds nothing is no failure. Real traffic is not even, so an outage at noon costs more of the budget than one at night.',
  }),
  estimate({
    id: 'observability-burn-rate',
    title: 'When the budget is gone',
    sources: [SRE_ALERTS],
    tolerance: 0.05,
    between: [0.3, 20],
    attempt(random, worked) {
      const good = random.pick([99, 99.5, 99.8, 99.9])
      const failing = steps(random, 0.3, 6, 0.1)
      if (failing < 1.5 * (100 - good)) return undefined
      const allowed = worked.step('May fail', minus(100, good), '%')
      const speed = worked.step('The budget burns this many times too fast', over(failing, allowed), 'times')
      worked.step('It lasts', over(30, speed), 'days')
      return `The promise for a tool is that ${good} % of its calls succeed, over 30 days. A new period has just begun, calls come evenly, and since a release ${failing} % of them fail. If nobody mends it, after how many days is the whole budget of failures used up?`
    },
    lesson:
      'The ratio of what fails to what may fail is the burn rate, and it is a better alarm than any share of errors: it says how urgent it is. Page somebody at a rate that empties the budget in hours or a few days, and write a ticket at one that just fails to last. Watch it over a short and a long window, so that it neither cries at one bad minute nor keeps crying afterwards.',
  }),
  estimate({
    id: 'observability-log-volume',
    title: 'What the log costs',
    sources: [CONVENTIONS],
    tolerance: 0.05,
    between: [20, 5_000],
    attempt(random, worked) {
      const rate = steps(random, 20, 400, 20)
      const lines = random.int(1, 4)
      const bytes = steps(random, 300, 1_500, 100)
      const price = random.pick([0.4, 0.5, 0.75, 1, 1.5, 2.5])
      const daily = worked.step('In a day', over(times(rate, lines, bytes, 60, 60, 24), times(1000, 1000, 1000)), 'GB')
      const monthly = worked.step('In a month', times(daily, 30), 'GB')
      worked.step('Costs', times(monthly, price), 'dollars a month')
      return `A server gets ${rate} calls a second on average, and writes ${counted(lines, 'line')} of log for each, of ${said(bytes)} bytes. Taking logs in costs ${counted(price, 'dollar')} for each GB (a thousand million bytes). How many dollars does that make in a month of 30 days?`
    },
    lesson:
      'One line for each call is enough if it has tool, outcome, duration and the ids of the trace. Arguments and results would be most of the bytes and all of the risk; the conventions make them opt-in. When it is still too much, sample what went well and keep every failure. Keeping and searching often cost more than taking in, and are not counted here.',
  }),
  estimate({
    id: 'observability-label-series',
    title: 'How many time series',
    sources: [HISTOGRAMS, INSTRUMENTATION],
    tolerance: 0,
    between: [1_000, 60_000],
    attempt(random, worked) {
      const tools = random.int(8, 40)
      const outcomes = random.int(3, 5)
      const replicas = random.int(3, 12)
      const buckets = random.int(10, 16)
      const sets = worked.step('Sets of labels', times(tools, outcomes, replicas), 'sets')
      const each = worked.step('Series for each', plus(buckets, 2), 'series')
      worked.step('In all', times(sets, each), 'series')
      return `The duration of tool calls is kept as a histogram, with labels for the tool (${tools} of them), the outcome (${outcomes}) and the replica (${replicas}). For each set of labels that has ${buckets} buckets, the last without an upper end, and 2 more series, for sum and count. How many time series can there be?`
    },
    lesson:
      'Labels multiply. One more with ten values makes ten times the series; the user’s id as a label makes a series of its own for everybody and belongs into logs and traces. The outcome is worth its price, because a failed tool is HTTP 200 and shows nowhere else. Series of replicas that are long gone count too, for as long as they are kept.',
  }),
  estimate({
    id: 'observability-fan-out',
    title: 'One slow call among many',
    sources: [TAIL],
    tolerance: 0.05,
    between: [5, 95],
    attempt(random, worked) {
      const calls = random.int(4, 40)
      const slow = random.pick([1, 2, 5])
      // How slow is slow does not enter the answer, so it is said in a word.
      const seconds = random.pick(['two', 'three', 'four', 'five'])
      const quick = worked.step('No call is slow', power(minus(1, percent(slow)), calls), 'of the questions')
      worked.step('At least one is', times(minus(1, quick), 100), '%')
      return `To answer one question, an assistant makes ${calls} tool calls at the same time and goes on when the last of them is back. Of all calls, ${slow} % take longer than ${seconds} seconds, each independently of the others. For how many percent of the questions does the user wait longer than that?`
    },
    lesson:
      'With enough calls, the rare slow one becomes what everybody sees: p99 of a tool is a typical experience of a question. So look at high percentiles of what is called often, and never at the mean. Fewer, broader tools help, and so does a time limit with a partial answer. Slow calls often have a common cause, so real questions are either all quick or slow together.',
  }),
]

export default cards
