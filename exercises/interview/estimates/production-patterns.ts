import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { floor, minus, over, percent, plus, power, times } from '../arithmetic.ts'
import { counted, estimate, said, steps } from '../estimate.ts'
import { BASE, CACHING, LITTLE, SRE_CASCADES, SRE_RISK, STREAMABLE_HTTP } from '../sources.ts'

const CONNECTIONS: CardSource = {
  title: 'PostgreSQL: Connections and authentication',
  url: 'https://www.postgresql.org/docs/current/runtime-config-connection.html',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'patterns-pool-connections',
    title: 'Replicas that a database can bear',
    sources: [CONNECTIONS],
    tolerance: 0,
    between: [2, 60],
    attempt(random, worked) {
      const connections = steps(random, 100, 500, 50)
      const reserved = steps(random, 5, 30, 5)
      const pool = random.int(6, 20)
      const surge = random.int(1, 4)
      const free = worked.step('Connections for the server', minus(connections, reserved), 'connections')
      const most = worked.step('Replicas at any moment, rounded down', floor(over(free, pool)), 'replicas')
      worked.step('Less those that a release adds', minus(most, surge), 'replicas')
      return `A database accepts ${connections} connections, of which ${reserved} are kept for migrations and people. Each replica of your server opens a pool of ${pool}. During a release, up to ${counted(surge, 'replica')} may run in addition to the usual ones. What is the largest number of replicas that you can set for normal days?`
    },
    lesson:
      'Replicas multiply the pool, and a release adds to them: the day it fails is the day of the release. Automatic scaling needs this number as its upper limit, or it answers a slow database with more connections. A pooler in between separates the two numbers; a smaller pool often does as well, since a database with a few cores works on a few queries at a time.',
  }),
  estimate({
    id: 'patterns-retry-amplification',
    title: 'What repeating does to a sick database',
    sources: [SRE_CASCADES],
    tolerance: 0,
    between: [40, 5_000],
    attempt(random, worked) {
      const rate = steps(random, 5, 60, 5)
      const [host, gateway, server] = [random.int(2, 4), random.int(2, 3), random.int(2, 5)]
      const perCall = worked.step('Queries for one call', times(host, gateway, server), 'queries')
      worked.step('In a second', times(rate, perCall), 'queries a second')
      return `In quiet times, ${rate} calls a second cause one query each. A host attempts a failed call up to ${host} times in all; the gateway attempts each of those up to ${gateway} times, and the server each query up to ${server} times. Now the database refuses everything, and nobody waits between attempts. How many queries a second reach it?`
    },
    lesson:
      'Attempts multiply from layer to layer, so the moment of weakness is the moment of the greatest load. Repeat in one layer, the outermost that knows whether repeating is safe; wait longer before each attempt, and not all equally long; and stop when a share of all calls is repeats already. The model is one more layer that nobody has configured: a clear `isError` text keeps it from trying again.',
  }),
  estimate({
    id: 'patterns-replicas-independent',
    title: 'Replicas that fail independently',
    sources: [SRE_RISK],
    tolerance: 0.1,
    between: [1, 1_000],
    attempt(random, worked) {
      const up = steps(random, 96, 99.5, 0.1)
      const replicas = random.pick([2, 3])
      const gone = worked.step('One replica is away', minus(1, percent(up)), 'of the time')
      const all = worked.step(`All ${replicas} are away at once`, power(gone, replicas), 'of the time')
      worked.step('In a year', times(all, 365, 24, 60), 'minutes')
      return `A replica of a server is there ${up} % of the time. You run ${replicas} of them, each of which could carry the whole load, and you assume that they fail independently of each other. In a year of 365 days, during how many minutes is none of them there?`
    },
    lesson:
      'The product is what redundancy promises, and it holds only as far as the faults have nothing to do with each other. Replicas share a release, a configuration, a database and a signing key, and a bad release is the most common fault of all. So take the figure as the part that is not your problem, and ask what they have in common.',
  }),
  estimate({
    id: 'patterns-availability-series',
    title: 'A chain of four',
    sources: [SRE_RISK],
    tolerance: 0.05,
    between: [30, 2_000],
    attempt(random, worked) {
      const [gateway, server] = [random.pick([99.9, 99.95, 99.99]), random.pick([99.5, 99.8, 99.9])]
      const [database, partner] = [random.pick([99.9, 99.95, 99.99]), random.pick([98, 98.5, 99, 99.5])]
      const parts = [gateway, server, database, partner].map(percent) as [number, number, number, number]
      const up = worked.step('All four are there', times(...parts), 'of the time')
      const away = worked.step('One or more is not', minus(1, up), 'of the time')
      worked.step('In a month', times(away, 30, 24, 60), 'minutes')
      return `Every call of a refund tool needs the gateway, which is there ${gateway} % of the time, the server (${server} %), the database (${database} %) and the payment provider (${partner} %). They fail independently. In a month of 30 days, for how many minutes does the tool not work?`
    },
    lesson:
      'In a chain the failures add up, nearly enough: sum the four missing parts of a percent and you are there in your head. The weakest link decides, so work on it, or take it out of the call with a queue or a cache. A fifth link, such as the authorization server, belongs in it when a token cannot be checked without it.',
  }),
  estimate({
    id: 'patterns-slow-tool-slots',
    title: 'The tool that takes the slots',
    sources: [LITTLE],
    tolerance: 0.05,
    between: [20, 95],
    attempt(random, worked) {
      const share = random.int(1, 10)
      const seconds = steps(random, 4, 30, 1)
      const ms = steps(random, 100, 600, 50)
      const slow = worked.step('Reports among 100 calls, together', times(share, seconds), 'seconds')
      const quick = worked.step('The others, together', over(times(minus(100, share), ms), 1000), 'seconds')
      worked.step('Part of the reports', over(times(slow, 100), plus(slow, quick)), '%')
      return `A server has one slow tool among quick ones. Of all calls, ${share} % ask for its report, which takes ${seconds} seconds; the others take ${ms} ms each. Of the slots that are busy at some moment, how many percent are busy with reports, on average?`
    },
    lesson:
      'Busy slots go by rate times duration, so a tool that hardly shows in the count of calls can hold most of the server. That is what breaks first when all tools share replicas: the latency of unrelated tools. Give the report a limit of its own, then a queue and a handle, and a server of its own only if that is not enough.',
  }),
  estimate({
    id: 'patterns-cache-hit-rate',
    title: 'The hit rate that saves the warehouse',
    sources: [CACHING],
    tolerance: 0.01,
    between: [20, 97],
    attempt(random, worked) {
      const rate = steps(random, 50, 600, 10)
      const backend = steps(random, 20, 200, 10)
      const fill = random.pick([50, 60, 70, 75, 80])
      const bearable = worked.step('Queries that may get through', times(backend, percent(fill)), 'queries a second')
      const missed = worked.step('Part of the calls that may miss the cache', over(bearable, rate), 'of the calls')
      worked.step('The rest must hit', times(minus(1, missed), 100), '%')
      return `A stock tool gets ${rate} calls a second at the peak, and each call is one query. The warehouse system behind it can do ${backend} queries a second, and you do not want to use more than ${fill} % of that. You put a cache in between. Which hit rate does it need at least, in percent?`
    },
    lesson:
      'Think in misses, not in hits: from 90 % to 95 % the load behind the cache is halved. A system that needs its cache to live also needs a plan for the morning when the cache is empty. Results of tools carry no `ttlMs`, so this cache is yours, with an expiry, and with the user in the key where the answer depends on who asks.',
  }),
  estimate({
    id: 'patterns-cache-mean',
    title: 'What a cache does to the mean',
    sources: [CACHING],
    tolerance: 0.05,
    between: [5, 1_000],
    attempt(random, worked) {
      const hit = steps(random, 40, 98, 2)
      const look = random.int(1, 8)
      const query = steps(random, 80, 1_500, 20)
      const misses = worked.step('Part of the calls that miss', minus(1, percent(hit)), 'of the calls')
      const extra = worked.step('What the misses add to the mean', times(misses, query), 'ms')
      worked.step('Every call looks into the cache first', plus(look, extra), 'ms')
      return `A tool looks into a shared cache first, which takes ${look} ms. Where it finds nothing, it asks the database, which takes another ${said(query)} ms. The cache has the answer for ${hit} % of the calls. How many milliseconds does a call take on average?`
    },
    lesson:
      'The mean falls almost in proportion to the misses, and nobody experiences it: a call takes either a few milliseconds or the whole query. As long as more than one call in twenty misses, p95 is the time of a miss, and the cache has not touched it. Caches make load smaller and typical calls quick; they do not mend slow queries.',
  }),
  estimate({
    id: 'patterns-memory-baskets',
    title: 'Baskets in the memory of a process',
    sources: [BASE, STREAMABLE_HTTP],
    tolerance: 0.05,
    between: [100, 5_000],
    attempt(random, worked) {
      const replicas = random.int(2, 5)
      const calls = random.int(1, 4)
      const tasks = steps(random, 200, 5_000, 100)
      const lucky = worked.step('One call finds its basket', over(1, replicas), 'of the time')
      const all = worked.step('All of them do', power(lucky, calls), 'of the time')
      const hurt = worked.step('At least one does not', minus(1, all), 'of the time')
      worked.step('Tasks that this hurts', times(hurt, tasks), 'tasks a day')
      return `A shop’s server keeps baskets in the memory of the process that made them. It worked on a laptop; now it has ${replicas} replicas, and a balancer that sends each request to any of them with the same chance. Each of ${said(tasks)} tasks a day makes a basket and then uses it in ${counted(calls, 'more call')}. In how many tasks a day does at least one call fail?`
    },
    lesson:
      'Nothing in the current revision leads the next request back to the same replica, and no test with one replica shows the fault. Affinity would hide it until a replica dies. A shared store mends it: a random handle as an ordinary argument, with the owner in the key, and an expiry.',
  }),
]

export default cards
