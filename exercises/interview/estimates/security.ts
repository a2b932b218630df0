import type { CardSource, EstimateDraft } from '../../../lib/drill/card.ts'
import { floor, minus, over, percent, plus, times } from '../arithmetic.ts'
import { estimate, said, steps } from '../estimate.ts'
import { AUTHORIZATION, TOOLS } from '../sources.ts'

const INTROSPECTION: CardSource = {
  title: 'RFC 7662: OAuth 2.0 Token Introspection',
  url: 'https://www.rfc-editor.org/rfc/rfc7662',
}

const cards: readonly EstimateDraft[] = [
  estimate({
    id: 'security-limit-counted-apart',
    title: 'A rate limit that each replica counts',
    sources: [TOOLS],
    tolerance: 0,
    between: [100, 20_000],
    attempt(random, worked) {
      const perMinute = steps(random, 10, 120, 10)
      const burst = steps(random, 10, 60, 5)
      const replicas = random.int(2, 8)
      const minutes = random.int(3, 20)
      const one = worked.step('One replica lets through', plus(burst, times(perMinute, minutes)), 'calls')
      worked.step('All replicas', times(replicas, one), 'calls')
      return `Each user has a bucket of ${burst} tokens, full at first, which is refilled with ${perMinute} tokens a minute; a call takes one token, and without a token it is refused. Each of ${replicas} replicas keeps such buckets in its own memory, and a balancer sends requests to each in turn. An agent in a loop calls far faster than the limit for ${minutes} minutes. How many of its calls get through?`
    },
    lesson:
      'A limit counted in each process is that many times as generous, and changes with every scaling step. Counters belong into the shared cache, or the limit into the gateway, which has replicas too. Count for each user and tool: the caller is a program that can loop, and every one of these calls was allowed.',
  }),
  estimate({
    id: 'security-limit-per-user',
    title: 'Tokens for each user',
    sources: [TOOLS],
    tolerance: 0,
    between: [2, 60],
    attempt(random, worked) {
      const quota = steps(random, 600, 6_000, 200)
      const kept = random.pick([10, 20, 25, 30, 40])
      const users = steps(random, 40, 400, 10)
      const free = worked.step('For the assistant’s users', times(quota, minus(1, percent(kept))), 'calls a minute')
      worked.step('Each of them, rounded down', floor(over(free, users)), 'calls a minute')
      return `A partner’s API allows your company ${said(quota)} calls a minute, and ${kept} % of these belong to the nightly jobs. Your tool makes one such call each time it is used, and up to ${users} people use it in the same minute. With how many whole tokens a minute may you refill the bucket of each user, so that the partner’s limit holds even if everybody uses theirs up?`
    },
    lesson:
      'The safe share is small, since it prepares for a minute in which all are at their limit, which hardly comes. Most systems promise more and put a second, common limit behind it, with an error that says when to come back. Buckets that are full at first let a burst through on top of the rate. And a fair share for each user is no protection if users can be made up: limit what is behind too.',
  }),
  estimate({
    id: 'security-introspection-kept',
    title: 'Asking about every token',
    sources: [INTROSPECTION, AUTHORIZATION],
    tolerance: 0.02,
    between: [20, 99.5],
    attempt(random, worked) {
      const rate = steps(random, 50, 800, 50)
      const users = steps(random, 50, 1_000, 50)
      const replicas = random.int(2, 8)
      const seconds = random.pick([15, 20, 30, 60])
      const left = worked.step(
        'Questions that are left at most',
        over(times(users, replicas), seconds),
        'questions a second',
      )
      worked.step('Part that is saved', times(minus(1, over(left, rate)), 100), '%')
      return `A server asks the authorization server about the token of each of its ${rate} calls a second. Now each of its ${replicas} replicas keeps the answer for ${seconds} seconds. In that time each replica sees the tokens of all ${users} users who are active, one token each. How many percent of the questions does that save at least?`
    },
    lesson:
      'The saving has a price in seconds: a token that has been revoked works for as long as the answer is kept. Choose that time by what the tools can do, with none at all for those that pay. Keep it under a hash of the token, never longer than the token lives, and check the audience from the kept answer on each call. Signed tokens need no question, and cannot be revoked before they expire.',
  }),
]

export default cards
