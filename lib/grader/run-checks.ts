/**
 * Runs an exercise's checks as concurrently as their meaning allows. One silence or crash can take many checks with
 * it: the check whose request came first is to blame, the others get another process, once.
 */
import type { ActiveCheck, CheckContext, Messenger, ReviewCheck } from './check.ts'
import { CheckFailure, NoReply } from './failure.ts'
import { createRandom } from './random.ts'
import { failed, skipped, passed } from './results.ts'
import type { CheckResult, WireEntry } from './types.ts'
import type { WireLog } from './wire-log.ts'
import { translateClientError, type Observed } from './client-error.ts'
import type { Workspace } from './workspace.ts'

/** A connection as the runner sees it, whatever carries its messages. */
export interface Graded extends Messenger, Observed {
  readonly process: number
  /** The first request that stayed unanswered while the server answered nothing else. */
  readonly hung: WireEntry | undefined
}

/** `Opened` is what the run opens, `Server` the part of it that checks are given. */
export interface RunOptions<Server extends Messenger, Opened extends Graded & Server> {
  readonly checks: readonly (ActiveCheck<Server> | ReviewCheck)[]
  readonly seed: number
  readonly workspace: Workspace | undefined
  readonly log: WireLog
  readonly server: Opened
  open(handshake: boolean): Promise<Opened>
  onResult(result: CheckResult): void
}

/** How many times a server may stop answering altogether before the rest of the checks is given up. */
const MAX_HANGS = 2

type AnyCheck<Server extends Messenger> = ActiveCheck<Server> | ReviewCheck

type Outcome = { result: CheckResult } | { noReply: NoReply; startedAt: number } | 'deferred'

/** @returns the results of all checks, in the order of `checks` */
export async function runChecks<Server extends Messenger, Opened extends Graded & Server>(
  options: RunOptions<Server, Opened>,
): Promise<CheckResult[]> {
  const run = new CheckRun(options)
  await run.all()
  return options.checks.map((check) => run.results.get(check.id)!)
}

/** An answer of the server; the workbook answers pings. */
const isAnswer = ({ direction, answers }: WireEntry) => direction === 'received' && answers !== undefined

class CheckRun<Server extends Messenger, Opened extends Graded & Server> {
  readonly results = new Map<string, CheckResult>()
  readonly #options: RunOptions<Server, Opened>
  readonly #byId: Map<string, AnyCheck<Server>>
  readonly #inFlight = new Map<string, Promise<Outcome>>()
  #server: Opened
  #hangs = 0
  /** Why no further process is started, as the learner reads it. */
  #givenUp: string | undefined

  constructor(options: RunOptions<Server, Opened>) {
    this.#options = options
    this.#server = options.server
    this.#byId = new Map(options.checks.map((check) => [check.id, check]))
  }

  async all(): Promise<void> {
    const active = this.#options.checks.filter((check): check is ActiveCheck<Server> => 'run' in check)
    const lane = (name: string) => active.filter((check) => (check.lane ?? 'shared') === name)
    const launch = (checks: readonly ActiveCheck<Server>[]) => checks.map((check) => this.#launch(check))
    const own = launch(lane('own').filter(({ needs }) => !needs))
    await this.#together(lane('shared'))
    // What a check of the lane `own` needs is a shared one: known by now.
    own.push(...launch(lane('own').filter(({ needs }) => needs)))
    for (const check of lane('risky')) await this.#alone(check)
    await Promise.all(own)
    const reviews = this.#options.checks.filter((check): check is ReviewCheck => 'review' in check)
    for (const check of reviews) this.#review(check)
  }

  /** Runs an `own` check: nobody else is hurt when its server does not answer. */
  async #launch(check: ActiveCheck<Server>): Promise<void> {
    const outcome = await this.#start(check)
    if (outcome === 'deferred')
      this.#skip(check, this.#givenUp ?? 'The server stopped answering before this could be tried.')
    else this.#settle(check, outcome)
  }

  async #together(checks: readonly ActiveCheck<Server>[]): Promise<void> {
    let waiting = [...checks]
    while (waiting.length > 0) {
      if (!(await this.#serverReady())) return waiting.forEach((check) => this.#skip(check, this.#givenUp!))
      const outcomes = await Promise.all(waiting.map(async (check) => ({ check, outcome: await this.#start(check) })))
      const lost = !this.#server.alive || this.#server.hung !== undefined
      const victims = outcomes.filter(({ outcome }) => outcome === 'deferred' || 'noReply' in outcome)
      const culprit = lost ? this.#culprit(victims) : undefined
      const again: ActiveCheck<Server>[] = []
      for (const { check, outcome } of outcomes) {
        if (outcome === 'deferred' || (lost && 'noReply' in outcome && check !== culprit)) again.push(check)
        else this.#settle(check, outcome)
      }
      if (again.length === waiting.length) return again.forEach((check) => this.#skip(check, this.#givenUpReason()))
      waiting = again
    }
  }

  async #alone(check: ActiveCheck<Server>): Promise<void> {
    if (!(await this.#serverReady())) return this.#skip(check, this.#givenUp!)
    const outcome = await this.#start(check)
    if (outcome === 'deferred') this.#skip(check, this.#givenUpReason())
    else this.#settle(check, outcome)
  }

  /** Replaces a server that is gone, as long as that is worth the wait. */
  async #serverReady(): Promise<boolean> {
    if (this.#givenUp) return false
    if (this.#server.alive && !this.#server.hung) return true
    if (this.#server.hung) {
      this.#hangs++
      // Nothing but initialize was ever answered: another process would not either.
      const answered = this.#server.log.filter(isAnswer).length
      if (this.#hangs >= MAX_HANGS || answered <= 1) {
        this.#givenUp = this.#givenUpReason()
        return false
      }
    }
    await this.#server.close()
    try {
      this.#server = await this.#options.open(true)
      return true
    } catch {
      this.#givenUp = 'The server had to be started again and did not come up, so this could not be tried.'
      return false
    }
  }

  #givenUpReason(): string {
    return 'Not tried: the server stopped answering. Mend the failed check above first.'
  }

  #culprit(victims: readonly { check: ActiveCheck<Server>; outcome: Outcome }[]): ActiveCheck<Server> | undefined {
    const asked = victims.flatMap(({ check, outcome }) =>
      outcome !== 'deferred' && 'noReply' in outcome ? [{ check, seq: outcome.noReply.request.seq }] : [],
    )
    asked.sort((a, b) => a.seq - b.seq)
    return asked[0]?.check
  }

  #start(check: ActiveCheck<Server>): Promise<Outcome> {
    const outcome = this.#attempt(check)
    this.#inFlight.set(check.id, outcome)
    return outcome
  }

  async #attempt(check: ActiveCheck<Server>): Promise<Outcome> {
    const needed = await this.#unmetNeed(check)
    if (needed === 'deferred') return 'deferred'
    if (needed) return { result: skipped(check, `Needs “${needed.title}”, which does not pass yet.`) }
    const startedAt = performance.now()
    const opened: Opened[] = []
    try {
      await check.run(this.#context(check, opened))
      return { result: passed(check, startedAt) }
    } catch (error) {
      const failure = translateClientError(error, this.#server)
      if (failure instanceof NoReply && (check.lane ?? 'shared') !== 'own') return { noReply: failure, startedAt }
      return { result: failed(check, failure, startedAt) }
    } finally {
      await Promise.all(opened.map((connection) => connection.close()))
    }
  }

  async #unmetNeed(check: AnyCheck<Server>): Promise<AnyCheck<Server> | 'deferred' | undefined> {
    for (const id of check.needs ?? []) {
      const need = this.#byId.get(id)
      if (!need) throw new Error(`Check "${check.id}" needs "${id}", which is not in the exercise.`)
      let result = this.results.get(id)
      if (!result) {
        const outcome = await this.#inFlight.get(id)
        if (!outcome) throw new Error(`Check "${check.id}" needs "${id}", which runs after it.`)
        if (outcome === 'deferred' || 'noReply' in outcome) return 'deferred'
        result = outcome.result
      }
      if (result.status !== 'pass') return need
    }
    return undefined
  }

  #context(check: ActiveCheck<Server>, opened: Opened[]): CheckContext<Server> {
    return {
      server: this.#server,
      random: createRandom(this.#options.seed, check.id),
      workspace: this.#options.workspace,
      fail: (finding, ...about) => {
        throw new CheckFailure(finding, about)
      },
      open: async ({ handshake = true } = {}) => {
        const connection = await this.#options.open(handshake)
        opened.push(connection)
        return connection
      },
      exempt: (connection) => this.#options.log.exempt((connection as Server & Graded).process),
    }
  }

  #review(check: ReviewCheck): void {
    const startedAt = performance.now()
    const need = (check.needs ?? [])
      .map((id) => this.#byId.get(id)!)
      .find(({ id }) => this.results.get(id)?.status !== 'pass')
    if (need) return this.#skip(check, `Needs “${need.title}”, which does not pass yet.`)
    try {
      check.review({
        log: this.#options.log.reviewed(),
        fail: (finding, ...about) => {
          throw new CheckFailure(finding, about)
        },
      })
      this.#record(passed(check, startedAt))
    } catch (error) {
      this.#record(failed(check, translateClientError(error, this.#server), startedAt))
    }
  }

  #settle(check: AnyCheck<Server>, outcome: Exclude<Outcome, 'deferred'>): void {
    this.#record('result' in outcome ? outcome.result : failed(check, outcome.noReply, outcome.startedAt))
  }

  #skip(check: AnyCheck<Server>, message: string): void {
    this.#record(skipped(check, message))
  }

  #record(result: CheckResult): void {
    this.results.set(result.id, result)
    this.#options.onResult(result)
  }
}
