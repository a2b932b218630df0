import { describe, expect, test } from 'vitest'
import { duration, nextStep, tally, type Kept, type StudyChapter } from '@/components/home/study.ts'

const exercise = { slug: 'e1', title: 'An exercise', minutes: 40 }
const CHAPTERS: readonly StudyChapter[] = [
  { slug: 'one', number: 1, title: 'One', minutes: 10, exercises: [] },
  { slug: 'two', number: 2, title: 'Two', minutes: 20, exercises: [exercise] },
  { slug: 'three', number: 3, title: 'Three', minutes: 5, exercises: [] },
]
const done = { done: true, right: [], at: '2026-11-01T00:00:00.000Z' }
const begun = (at: string, heading?: string) => ({
  ...{ done: false, right: [], at },
  position: { fraction: 0.5, at, ...(heading ? { heading } : {}) },
})
const NOTHING: Kept = { standings: {}, chapters: {} }

describe('where to go on', () => {
  test('a newcomer starts with the first chapter', () => {
    expect(nextStep(CHAPTERS, NOTHING)).toMatchObject({ word: 'Start', path: '/lessons/one', what: 'Chapter 1' })
  })

  test('the chapter that was read last, at the heading where it was left', () => {
    const chapters = { one: begun('2026-11-01T10:00:00.000Z'), three: begun('2026-11-02T10:00:00.000Z', 'middle') }
    expect(nextStep(CHAPTERS, { ...NOTHING, chapters })).toMatchObject({
      word: 'Continue',
      path: '/lessons/three#middle',
    })
  })

  test('an exercise that is begun, when no chapter is', () => {
    const kept: Kept = { chapters: { one: done }, standings: { e1: 'tried' } }
    expect(nextStep(CHAPTERS, kept)).toMatchObject({ word: 'Continue', path: '/exercises/e1', what: 'Exercise' })
  })

  test('after a chapter its exercise, then the next chapter', () => {
    const chapters = { one: done, two: done }
    expect(nextStep(CHAPTERS, { chapters, standings: {} })).toMatchObject({ word: 'Next', path: '/exercises/e1' })
    expect(nextStep(CHAPTERS, { chapters, standings: { e1: 'solved' } })).toMatchObject({ path: '/lessons/three' })
  })

  test('nothing, when all is done', () => {
    const kept: Kept = { chapters: { one: done, two: done, three: done }, standings: { e1: 'solved' } }
    expect(nextStep(CHAPTERS, kept)).toBeUndefined()
  })
})

test('a part counts its chapters and exercises, and the minutes of what is left', () => {
  expect(tally(CHAPTERS, NOTHING)).toEqual({ done: 0, of: 4, minutesLeft: 75 })
  const kept: Kept = { chapters: { two: done, three: begun('2026-11-01T00:00:00.000Z') }, standings: { e1: 'tried' } }
  expect(tally(CHAPTERS, kept)).toEqual({ done: 1, of: 4, minutesLeft: 55 })
})

test.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [125, '2 h 5 min'],
])('%i minutes are %s', (minutes, text) => expect(duration(minutes)).toBe(text))
