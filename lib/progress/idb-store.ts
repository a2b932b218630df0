import { byTime } from '../drill/day.ts'
import type { ReviewRecord } from '../drill/types.ts'
import { ask, SETTINGS } from './archive/contents.ts'
import { createWholeStore, SAFEKEEPING, type Safekept } from './archive/whole-store.ts'
import { shardOf, withCard } from './card-shards.ts'
import { mergeChapters, summaryOf } from './chapter-record.ts'
import { decideDraft } from './draft-commit.ts'
import { surplusVerdicts, verdictOf, withSources } from './history.ts'
import { readSettings } from './settings.ts'
import { nextResult, surplus, type Store } from './store.ts'
import { createWrites } from './writes.ts'
import type { WorkbookDatabase } from './schema.ts'
import type { ChapterSummary, Standing } from './types.ts'

/** Index keys are [exercise, ISO date]: all of one exercise's, oldest first. */
const ofExercise = (exercise: string) => IDBKeyRange.bound([exercise, ''], [exercise, '\uffff'])

export function createIdbStore(database: WorkbookDatabase): Store {
  const writes = createWrites(database)
  return {
    lasting: true,
    whole: createWholeStore(database, writes),

    async overview() {
      const transaction = database.transaction(['drafts', 'results', 'settings', 'chapters', 'safekeeping'])
      const [drafts, results, settings, records, kept] = await Promise.all([
        transaction.objectStore('drafts').getAllKeys(),
        transaction.objectStore('results').getAll(),
        transaction.objectStore('settings').get(SETTINGS),
        transaction.objectStore('chapters').getAll(),
        transaction.objectStore('safekeeping').get(SAFEKEEPING.about),
      ])
      const standings: Record<string, Standing> = {}
      for (const exercise of drafts) standings[exercise] = 'started'
      for (const { exercise, solvedAt } of results) standings[exercise] = solvedAt === undefined ? 'tried' : 'solved'
      const chapters: Record<string, ChapterSummary> = {}
      for (const record of records) {
        const summary = summaryOf(record)
        if (summary !== undefined) chapters[record.chapter] = summary
      }
      return {
        ...{ standings, chapters },
        ...(settings !== undefined && { settings: readSettings(settings) }),
        ...(kept !== undefined && { safekept: kept as Safekept }),
      }
    },

    async read(exercise) {
      const transaction = database.transaction(['drafts', 'results', 'hints'])
      const [draft, result, hints] = await Promise.all([
        transaction.objectStore('drafts').get(exercise),
        transaction.objectStore('results').get(exercise),
        transaction.objectStore('hints').get(exercise),
      ])
      return { ...(draft && { draft }), ...(result && { result }), hints: hints?.revealed ?? 0 }
    },

    async writeDraft(write) {
      const transaction = writes.begin(['drafts', 'snapshots'])
      const work = async () => {
        const drafts = transaction.objectStore('drafts')
        const { outcome, put, snapshots } = decideDraft(write, await drafts.get(write.exercise))
        if (put !== undefined) await drafts.put(put)
        if (snapshots.length === 0) return outcome
        const kept = transaction.objectStore('snapshots')
        for (const snapshot of snapshots) await kept.put(snapshot)
        for (const id of surplus(await kept.index('exercise').getAll(ofExercise(write.exercise)))) await kept.delete(id)
        return outcome
      }
      const [outcome] = await Promise.all([work(), transaction.done])
      return outcome
    },

    async writeActive(exercise, active) {
      const transaction = writes.begin(['drafts'])
      const work = async () => {
        const draft = await transaction.objectStore('drafts').get(exercise)
        if (draft !== undefined) await transaction.objectStore('drafts').put({ ...draft, active })
      }
      await Promise.all([work(), transaction.done])
    },

    async snapshots(exercise) {
      const all = await database.getAllFromIndex('snapshots', 'exercise', ofExercise(exercise))
      return all.reverse()
    },

    async history(exercise) {
      const transaction = database.transaction(['verdicts', 'sources'])
      const [verdicts, sources] = await Promise.all([
        transaction.objectStore('verdicts').index('exercise').getAll(ofExercise(exercise)),
        transaction.objectStore('sources').getAll(ofExercise(exercise)),
      ])
      return withSources(verdicts, sources)
    },

    async writeResult(write) {
      const { exercise, fingerprint, graded } = write
      const transaction = writes.begin(['results', 'verdicts', 'sources'])
      const work = async () => {
        const [results, verdicts, sources] = [
          transaction.objectStore('results'),
          transaction.objectStore('verdicts'),
          transaction.objectStore('sources'),
        ]
        const previous = await results.get(exercise)
        if (graded && previous && (await verdicts.get(graded.id))) return previous
        const result = nextResult(previous, write)
        await results.put(result)
        if (graded === undefined) return result
        await sources.put({ exercise, fingerprint, files: graded.files })
        await verdicts.put(verdictOf(write, graded))
        const gone = surplusVerdicts(await verdicts.index('exercise').getAll(ofExercise(exercise)))
        for (const id of gone.verdicts) await verdicts.delete(id)
        for (const print of gone.sources) await sources.delete([exercise, print])
        return result
      }
      const [result] = await Promise.all([work(), transaction.done])
      return result
    },

    async writeHints(exercise, revealed) {
      const transaction = writes.begin(['hints'])
      await Promise.all([transaction.objectStore('hints').put({ exercise, revealed }), transaction.done])
    },

    readChapter: (chapter) => database.get('chapters', chapter),

    async writeChapter(record) {
      const transaction = writes.begin(['chapters'])
      const work = async () => {
        const stored = await transaction.objectStore('chapters').get(record.chapter)
        const merged = stored === undefined ? record : mergeChapters(stored, record)
        await transaction.objectStore('chapters').put(merged)
        return merged
      }
      const [merged] = await Promise.all([work(), transaction.done])
      return merged
    },

    async readDrill(since, card) {
      const transaction = database.transaction(['cards', 'reviews'])
      const [shards, reviews] = await Promise.all([
        transaction.objectStore('cards').getAll(card === undefined ? undefined : shardOf(card)),
        transaction.objectStore('reviews').index('at').getAll(IDBKeyRange.lowerBound(since)),
      ])
      const cards = shards.flatMap(({ records }) => records)
      return { cards: card === undefined ? cards : cards.filter((record) => record.card === card), reviews }
    },

    reviews: () => readLog(database),

    changeCard: (card, id, change) =>
      writes.transact(['cards', 'reviews'], async (transaction) => {
        const [cards, reviews] = [transaction.objectStore('cards'), transaction.objectStore('reviews')]
        const [shard, review] = await Promise.all([cards.get(shardOf(card)), reviews.get(id)])
        const record = shard?.records.find((known) => known.card === card)
        const next = change({ ...(record && { record }), ...(review && { review }) })
        const others = shard ?? { shard: shardOf(card), records: [] }
        if (next.record !== record) ask(cards.put(withCard(others, card, next.record)))
        if (next.review !== review) ask(next.review ? reviews.put(next.review) : reviews.delete(id))
        return next
      }),

    async writeSettings(patch) {
      const transaction = writes.begin(['settings'])
      const work = async () => {
        const settings = readSettings({ ...(await transaction.objectStore('settings').get(SETTINGS)), ...patch })
        await transaction.objectStore('settings').put(settings, SETTINGS)
        return settings
      }
      const [settings] = await Promise.all([work(), transaction.done])
      return settings
    },

    suspend: writes.suspend,
    resume: writes.resume,
    close: () => database.close(),
  }
}

/** Entries of the log in one read: all of a long log at once is more than a browser passes on in one message. */
const LOG_BATCH = 20_000

async function readLog(database: WorkbookDatabase): Promise<readonly ReviewRecord[]> {
  const store = database.transaction('reviews').store
  const log: ReviewRecord[] = []
  for (let after = ''; ;) {
    const batch = await store.getAll(IDBKeyRange.lowerBound(after, true), LOG_BATCH)
    for (const review of batch) log.push(review)
    if (batch.length < LOG_BATCH) return log.sort(byTime)
    after = (batch.at(-1) as ReviewRecord).id
  }
}
