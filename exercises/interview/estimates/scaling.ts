import type { EstimateDraft } from '../../../lib/drill/card.ts'
import { ceil, minus, over, percent, plus, times } from '../arithmetic.ts'
import { counted, estimate, said, steps } from '../estimate.ts'
import { LITTLE, MINIMUM_INSTANCES, SRE_OVERLOAD, STREAMABLE_HTTP, SUBSCRIPTIONS, TASKS } from '../sources.ts'

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'scaling-replicas-waiting',
    title: 'Replicas for tools that wait',
    sources: [LITTLE, SRE_OVERLOAD],
    tolerance: 0,
    between: [2, 60],
    attempt(random, worked) {
      const rate = steps(random, 40, 600, 20)
      const ms = steps(random, 100, 900, 50)
      const slots = random.pick([8, 10, 12, 16, 20])
      const busy = random.pick([60, 65, 70, 75, 80])
      const inProgress = worked.step(
        'Calls in progress on average (Little’s law)',
        over(times(rate, ms), 1000),
        'calls',
      )
      const needed = worked.step(`Slots, so that ${busy} % of them are busy`, over(inProgress, percent(busy)), 'slots')
      worked.step('Replicas, rounded up', ceil(over(needed, slots)), 'replicas')
      return `At its busiest, a documentation server gets ${said(rate)} calls a second. A call takes ${ms} ms on average, nearly all of it spent waiting for a search index, and you let one replica work on ${slots} calls at the same time. On average, at most ${busy} % of these slots should be busy. How many replicas do you need?`
    },
    lesson:
      'Little’s law holds for any distribution: calls in progress are the rate times the time that each takes. The idle slots are there for the moments above the average, since waiting grows without end as the share of busy slots nears 100 %. Which share to plan for is a rule of thumb until you measure. The estimate leaves out the index: more replicas do not make it faster, they only ask it more at once.',
  }),
  estimate({
    id: 'scaling-zone-lost',
    title: 'Replicas that survive a zone',
    sources: [LITTLE, SRE_OVERLOAD],
    tolerance: 0,
    between: [6, 80],
    attempt(random, worked) {
      const rate = steps(random, 10, 120, 5)
      const ms = steps(random, 80, 400, 20)
      const busy = random.pick([60, 65, 70, 75, 80])
      const zones = random.pick([3, 4])
      const working = worked.step('Replicas at work on average', over(times(rate, ms), 1000), 'replicas')
      const needed = worked.step(
        `Replicas that must be there, with ${busy} % of them at work`,
        ceil(over(working, percent(busy))),
        'replicas',
      )
      const each = worked.step(
        'In each zone, so that the others are enough',
        ceil(over(needed, minus(zones, 1))),
        'replicas',
      )
      worked.step('In all zones', times(each, zones), 'replicas')
      return `A server draws charts, so its tools compute: a replica works on one call at a time, for ${ms} ms on average. At the peak, ${rate} calls a second arrive, and on average at most ${busy} % of the replicas should be at work. The replicas stand in ${zones} zones, equally many in each, and all this should hold even while one zone is gone. How many replicas do you run in all?`
    },
    lesson:
      'Size for what is left when the largest thing that can fail has failed, then multiply back. More zones make this cheaper, as each of them carries less. Starting replicas elsewhere when the zone has gone is slower than having them, and everybody else tries the same at that moment. It assumes that nothing else is lost with the zone, such as the one database.',
  }),
  estimate({
    id: 'scaling-queue-wait',
    title: 'Waiting for one busy replica',
    sources: [LITTLE, SRE_OVERLOAD],
    tolerance: 0.05,
    between: [50, 10_000],
    attempt(random, worked) {
      const ms = steps(random, 100, 900, 50)
      const calls = steps(random, 30, 480, 10)
      const share = (calls * ms) / 60_000
      if (share < 0.4 || share > 0.92) return undefined
      const busy = worked.step(
        'Part of the time that the replica is busy',
        over(times(calls, ms), times(60, 1000)),
        'of the time',
      )
      worked.step('Mean wait: busy × work ÷ (1 − busy)', over(times(busy, ms), minus(1, busy)), 'ms')
      return `One replica computes routes, one call at a time. A call takes ${ms} ms of work on average, and ${calls} calls a minute arrive. Take the simplest model: calls come at random, their work varies exponentially, and nobody gives up (M/M/1). How many milliseconds does a call wait on average before its work begins?`
    },
    lesson:
      'Half busy, a call waits as long as its work takes; at 80 % four times as long, at 90 % nine times. So the last tenth of a machine is the most expensive one. Several replicas that share one queue wait less at the same share, bursts make everybody wait more, and a mean says nothing of the slowest calls.',
  }),
  estimate({
    id: 'scaling-queue-depth',
    title: 'How deep the queue gets',
    sources: [TASKS, SRE_OVERLOAD],
    tolerance: 0.05,
    between: [200, 20_000],
    attempt(random, worked) {
      const workers = random.int(4, 24)
      const seconds = random.pick([2, 4, 5, 10])
      const arrivals = steps(random, 2, 24, 1)
      const minutes = steps(random, 5, 30, 5)
      if (arrivals <= workers / seconds) return undefined
      const done = worked.step('Jobs that all workers finish', over(workers, seconds), 'jobs a second')
      const growth = worked.step('The queue grows by', minus(arrivals, done), 'jobs a second')
      worked.step('After the wave', times(growth, minutes, 60), 'jobs')
      return `A tool puts reports into a queue and returns a handle. After a mailing, ${arrivals} jobs a second arrive for ${minutes} minutes. There are ${workers} workers, and each needs ${seconds} seconds for a job. The queue was empty before. How many jobs wait in it at the end of the wave?`
    },
    lesson:
      'While more arrives than is finished, the queue grows in a straight line by the difference. It absorbs a wave; it does not add capacity. Watch its length and the age of its oldest entry, and bound it: a model that is told “try again in ten minutes” does something else, a job that nobody waits for any more is work for nothing.',
  }),
  estimate({
    id: 'scaling-backlog-drain',
    title: 'Until the backlog is gone',
    sources: [TASKS, SRE_OVERLOAD],
    tolerance: 0.05,
    between: [3, 240],
    attempt(random, worked) {
      const backlog = steps(random, 600, 12_000, 200)
      const workers = random.int(8, 30)
      const seconds = random.pick([2, 4, 5, 10])
      const arrivals = steps(random, 0.5, 8, 0.5)
      if (arrivals > (0.9 * workers) / seconds) return undefined
      const done = worked.step('Jobs that all workers finish', over(workers, seconds), 'jobs a second')
      const surplus = worked.step('Of them left for the backlog', minus(done, arrivals), 'jobs a second')
      worked.step('Until the queue is empty', over(backlog, times(surplus, 60)), 'minutes')
      return `A partner’s API was down, and ${said(backlog)} jobs have piled up in the queue of your export tool. Now it is back, and ${workers} workers run, each of which needs ${seconds} seconds for a job. New jobs keep arriving at ${arrivals} a second. How many minutes does it take until the queue is empty?`
    },
    lesson:
      'Only the surplus works off a backlog: what the workers finish, less what arrives. A system that is 90 % busy on a normal day needs nine minutes of recovery for each minute of outage. More workers help only if the partner can take more, and it has just come back. The jobs’ own repeats, which come on top, are left out.',
  }),
  estimate({
    id: 'scaling-cold-share',
    title: 'Who meets a cold start',
    sources: [STREAMABLE_HTTP, MINIMUM_INSTANCES],
    tolerance: 0.1,
    between: [0.5, 30],
    attempt(random, worked) {
      const rate = steps(random, 0.2, 4, 0.2)
      const minutes = steps(random, 4, 30, 2)
      const start = steps(random, 1, 9, 0.5)
      const cold = worked.step(
        'Calls that wait: the first, and those that arrive meanwhile',
        plus(1, times(rate, start)),
        'calls',
      )
      const all = worked.step('Calls of a spell', times(rate, minutes, 60), 'calls')
      worked.step('Part of them', over(times(cold, 100), all), '%')
      return `A server scales to zero. Whenever somebody begins to work, calls arrive at ${rate} a second for ${minutes} minutes; then nothing comes for so long that the replica is taken away. A new replica needs ${counted(start, 'second')} until it answers. The call that wakes it waits, and so do all that arrive meanwhile. What part of all calls meets a cold start, in percent?`
    },
    lesson:
      'The share depends on the length of the spells far more than on the start: few, long spells hide a slow start, many short ones show it to everybody. It can look small on a dashboard while it is the first impression of each user. Measure the start of your own image. The estimate takes one replica to be enough for the spell; further ones that are started under load are cold as well.',
  }),
  estimate({
    id: 'scaling-zero-or-warm',
    title: 'Down to zero, or one kept warm',
    sources: [SUBSCRIPTIONS, MINIMUM_INSTANCES],
    tolerance: 0.05,
    between: [5, 300],
    attempt(random, worked) {
      const price = steps(random, 0.04, 0.4, 0.02)
      const visits = random.int(3, 30)
      const minutes = steps(random, 2, 15, 1)
      const kept = random.pick([5, 10, 15])
      if (visits * (minutes + kept) > 900) return undefined
      const warm = worked.step('Always on', times(price, 24, 30), 'dollars a month')
      const hours = worked.step(
        'Hours on when it scales to zero',
        over(times(visits, plus(minutes, kept), 30), 60),
        'hours a month',
      )
      const zero = worked.step('They cost', times(hours, price), 'dollars a month')
      worked.step('Saved', minus(warm, zero), 'dollars a month')
      return `An internal server is used in ${visits} visits a day, which do not overlap; in each, calls come for ${minutes} minutes. A replica costs ${price} dollars for each hour that it runs, and the platform takes it away ${kept} minutes after the last call. How many dollars does scaling to zero save in a month of 30 days, compared with one replica that always runs?`
    },
    lesson:
      'A month of 30 days has 720 hours, and few internal tools are used in more than a handful of them a day. What the saving buys must be said too: every visit begins with a cold start. An open `subscriptions/listen` stream keeps the replica and eats the saving, and prices for running on demand are often higher than for running always.',
  }),
  estimate({
    id: 'scaling-cold-start-price',
    title: 'What a minute of waiting is worth',
    sources: [MINIMUM_INSTANCES],
    tolerance: 0.05,
    between: [0.1, 20],
    attempt(random, worked) {
      const warm = steps(random, 20, 200, 5)
      const starts = random.int(4, 40)
      const seconds = steps(random, 1, 10, 0.5)
      const waited = worked.step('People would wait', over(times(starts, seconds, 30), 60), 'minutes a month')
      worked.step('The warm replica costs', over(warm, waited), 'dollars a minute')
      return `Keeping one replica of a server warm costs ${warm} dollars a month. Without it there would be ${starts} cold starts a day, and at each of them one person waits ${counted(seconds, 'second')} longer. A month has 30 days. How many dollars does the warm replica cost for each minute of waiting that it spares people?`
    },
    lesson:
      'Put the two prices into one unit, and the argument about cold starts ends: compare the figure with what a minute of your users is worth. It leaves out that ten seconds once hurt more than one second ten times, that a host may run into its time limit, and that a shorter start (fewer imports, connecting at first use) may cost less than either.',
  }),
  estimate({
    id: 'scaling-listen-streams',
    title: 'Replicas for open listen streams',
    sources: [SUBSCRIPTIONS],
    tolerance: 0,
    between: [3, 60],
    attempt(random, worked) {
      const people = steps(random, 800, 9_000, 100)
      const hosts = random.pick([1.2, 1.5, 2, 2.5])
      const limit = random.pick([512, 1024, 2048])
      const fill = random.pick([60, 70, 75, 80])
      const streams = worked.step('Open streams', times(people, hosts), 'streams')
      const each = worked.step('In one replica, as planned', times(limit, percent(fill)), 'streams')
      const needed = worked.step('Replicas that must be there', ceil(over(streams, each)), 'replicas')
      worked.step('And one that may be away', plus(needed, 1), 'replicas')
      return `At noon ${said(people)} people are at work, with ${hosts} hosts each on average, and every host keeps one \`subscriptions/listen\` stream open at your server. A replica accepts at most ${said(limit)} streams, and you plan to fill it to ${fill} %. One replica may be away for a release without breaking the plan. How many replicas do you run?`
    },
    lesson:
      'A thousand silent streams make no requests and no load on a processor, so neither may be what you scale on here: count open streams in each replica. The SDK’s default limit is 1,024 in one process. When a replica goes, all its streams are opened again at the others at the same moment, and a change on one replica reaches the streams of another only through a bus that they share.',
  }),
]

export default cards
