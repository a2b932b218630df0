import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { ceil, floor, minus, over, percent, plus, times } from '../arithmetic.ts'
import { counted, estimate, said, steps } from '../estimate.ts'
import { AUTHORIZATION, CACHING, LITTLE, STREAMABLE_HTTP } from '../sources.ts'

const DEPLOYMENT: CardSource = {
  title: 'Kubernetes: Deployments',
  url: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/',
}
const RESOURCES: CardSource = {
  title: 'Kubernetes: Resource management for pods and containers',
  url: 'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'gateway-instances',
    title: 'How much gateway',
    sources: [LITTLE, STREAMABLE_HTTP],
    tolerance: 0,
    between: [3, 30],
    attempt(random, worked) {
      const rate = steps(random, 400, 8_000, 200)
      const ms = steps(random, 0.4, 3, 0.2)
      const cores = random.pick([2, 4])
      const busy = random.pick([50, 60, 70])
      const working = worked.step('Cores at work on average', over(times(rate, ms), 1000), 'cores')
      const needed = worked.step(`Cores, with ${busy} % of them at work`, over(working, percent(busy)), 'cores')
      const instances = worked.step('Instances, rounded up', ceil(over(needed, cores)), 'instances')
      worked.step('And one that may be away', plus(instances, 1), 'instances')
      return `A gateway checks tokens, applies limits and routes by headers; that costs ${ms} ms of processor time for each request. At the peak ${said(rate)} requests a second come. An instance has ${cores} cores with one process on each, and at most ${busy} % of that should be in use on average, even while one instance is away. How many instances do you run?`
    },
    lesson:
      'What limits a gateway that forwards is its own work, not the time that the servers behind it take: while it waits for them it computes nothing. Routing by `Mcp-Method` and `Mcp-Name` keeps that work small, as no body is parsed. Left out are TLS, long streams, which cost memory and connections, and the day on which a cache is cold. Never run one alone.',
  }),
  estimate({
    id: 'gateway-latency-budget',
    title: 'What is left for the tool',
    sources: [STREAMABLE_HTTP, AUTHORIZATION],
    tolerance: 0.05,
    between: [100, 3_000],
    attempt(random, worked) {
      const target = steps(random, 500, 3_000, 250)
      const gateway = random.int(3, 15)
      const check = random.int(1, 12)
      const hops = random.int(2, 4)
      const hop = random.int(2, 20)
      const queries = random.int(2, 6)
      const query = steps(random, 10, 150, 5)
      const path = worked.step('Gateway, and the check of the token twice', plus(plus(gateway, check), check), 'ms')
      const network = worked.step('Network', times(hops, hop), 'ms')
      const data = worked.step('Database, one query after the other', times(queries, query), 'ms')
      worked.step('Left', minus(minus(minus(target, path), network), data), 'ms')
      return `Users accept ${said(target)} ms for a call of a tool. The gateway itself takes ${gateway} ms, and checking the token takes ${check} ms, at the gateway and once more at the server. The way there and back has ${hops} network hops of ${hop} ms each. The tool sends ${queries} queries to the database, one after the other, of ${query} ms each. How many milliseconds are left for its own work?`
    },
    lesson:
      'Write the budget down before you tune anything: the gateway that everybody suspects is seldom the largest line, and queries in a row often are. Ask them at the same time, or ask one that gives all. If the figures are percentiles, adding them is pessimistic, since not all parts are slow in the same call; measure the whole as well.',
  }),
  estimate({
    id: 'gateway-token-exchange',
    title: 'What the gateway adds',
    sources: [AUTHORIZATION],
    tolerance: 0.05,
    between: [3, 120],
    attempt(random, worked) {
      const own = random.int(2, 10)
      const exchange = steps(random, 40, 300, 10)
      const kept = steps(random, 50, 98, 2)
      const fresh = worked.step('Part of the calls that need an exchange', minus(1, percent(kept)), 'of the calls')
      const mean = worked.step('Exchange, spread over all calls', times(fresh, exchange), 'ms')
      worked.step('With the gateway’s own work', plus(own, mean), 'ms')
      return `A gateway adds ${own} ms to each call for its own work. It must not pass the client’s token on, so it needs one of its own for each caller and server, and getting one from the authorization server takes ${exchange} ms. It keeps these tokens until they expire, and for ${kept} % of the calls it has one. How many milliseconds does the gateway add to a call on average?`
    },
    lesson:
      'Exchanging a token sounds expensive and costs little once tokens are kept. The key of that cache is the caller and the server together; with the server alone, one user acts as another. The first call of each user still pays the whole exchange, and when the authorization server is away, everybody whose kept token runs out stands still.',
  }),
  estimate({
    id: 'gateway-list-cache',
    title: 'A list that is cached at the gateway',
    sources: [CACHING],
    tolerance: 0.05,
    between: [3, 2_000],
    attempt(random, worked) {
      const hosts = steps(random, 200, 6_000, 100)
      const lists = random.pick([1, 2, 3, 4])
      const minutes = random.pick([2, 5, 10, 15, 30])
      const gateways = random.int(2, 6)
      const before = worked.step('Without the cache', times(hosts, lists), 'requests an hour')
      const after = worked.step(
        'With it, each instance asks when its copy has expired',
        over(times(gateways, 60), minutes),
        'requests an hour',
      )
      worked.step('Without, divided by with', over(before, after), 'times fewer')
      return `Through a gateway, ${said(hosts)} hosts ask a server for \`tools/list\`, ${counted(lists, 'time')} an hour each, spread evenly. The list is the same for all, and the server marks it \`public\` with a \`ttlMs\` of ${minutes} minutes. The gateway has ${gateways} instances, and each keeps a copy of its own, which it fetches anew as soon as it has expired. By which factor do the list requests at the server become fewer?`
    },
    lesson:
      'Behind the cache, the number of hosts no longer matters, only instances and `ttlMs`. The price is that a new tool is seen up to `ttlMs` late, or twice that where the hosts keep the list as well. This is allowed for `public` only: a list that depends on the caller is `private`, and may be kept for nobody else.',
  }),
  estimate({
    id: 'gateway-rolling-release',
    title: 'How long a release takes',
    sources: [DEPLOYMENT, STREAMABLE_HTTP],
    tolerance: 0.05,
    between: [1, 40],
    attempt(random, worked) {
      const replicas = random.int(5, 30)
      const together = random.int(2, 4)
      const start = steps(random, 10, 60, 5)
      const drain = steps(random, 15, 90, 5)
      const rounds = worked.step('Rounds, rounded up', ceil(over(replicas, together)), 'rounds')
      const each = worked.step('One round', plus(start, drain), 'seconds')
      worked.step('All rounds', over(times(rounds, each), 60), 'minutes')
      return `A server with ${replicas} replicas is released in rounds of ${together} replicas. In each round the new ones start, which takes ${start} seconds until they are ready; then the old ones are taken out of the balancer and get ${drain} seconds to finish what is in flight, and the next round begins. How many minutes does the release take?`
    },
    lesson:
      'The way back takes as long as the way there, so this is also the time for which a bad release hurts. Draining needs to be as long as your slowest call and no longer; listen streams never end by themselves and have to be closed. All that time old and new answer side by side, so both must read the same state and share the key of `requestState`.',
  }),
  estimate({
    id: 'gateway-memory-per-replica',
    title: 'Replicas on one machine',
    sources: [RESOURCES],
    tolerance: 0,
    between: [3, 60],
    attempt(random, worked) {
      const memory = random.pick([8, 16, 32])
      const kept = random.pick([10, 15, 20, 25])
      const rest = steps(random, 90, 250, 10)
      const perCall = random.pick([2, 4, 5, 8, 12])
      const calls = random.pick([10, 16, 20, 32])
      const usable = worked.step('Memory for replicas', times(memory, 1024, minus(1, percent(kept))), 'MiB')
      const each = worked.step('One replica at its fullest', plus(rest, times(perCall, calls)), 'MiB')
      worked.step('Replicas, rounded down', floor(over(usable, each)), 'replicas')
      return `A machine has ${memory} GiB of memory, of which ${kept} % are kept for the system. A replica of your server takes ${rest} MiB at rest and up to ${perCall} MiB more for each call in progress, of which it allows ${calls} at a time. How many replicas fit on the machine by memory, all of them at their fullest?`
    },
    lesson:
      'Without a limit on calls in progress there is no such number: memory is bounded only if concurrency and sizes are. Plan for the fullest, because replicas are full together, at the peak. Processor time may be the tighter bound, and the machine itself is one thing that fails: spread the replicas over several.',
  }),
]

export default cards
