import { describe, expect, it } from 'vitest'
import { stepAfter } from '@/components/home/step-after.ts'
import type { Kept, StudyChapter } from '@/components/home/study.ts'

const exercise = (slug: string) => ({ slug, title: slug, minutes: 30 })
const chapter = (number: number, ...exercises: string[]): StudyChapter => ({
  ...{ slug: `chapter-${number}`, number, title: `Chapter ${number}`, minutes: 10 },
  exercises: exercises.map(exercise),
})
const book = [chapter(1), chapter(2, 'a', 'b'), chapter(3, 'c')]

const kept = (chapters: readonly number[], exercises: readonly string[]): Kept => ({
  chapters: Object.fromEntries(chapters.map((number) => [`chapter-${number}`, { done: true, right: [], at: '' }])),
  standings: Object.fromEntries(exercises.map((slug) => [slug, 'solved'])),
})

const after = (slug: string, state: Kept) => stepAfter(book, slug, state)?.href.replace(/^.*\//, '')

describe('after an exercise comes', () => {
  it('the next exercise of its chapter', () => {
    expect(after('a', kept([], ['a']))).toBe('b')
  })

  it('the next chapter after the last of them', () => {
    expect(after('b', kept([1, 2], ['a', 'b']))).toBe('chapter-3')
  })

  it('what is not done, whatever lies between', () => {
    expect(after('a', kept([1, 2, 3], ['a', 'b']))).toBe('c')
  })

  it('what was left out before it, once there is nothing after it', () => {
    expect(after('c', kept([2, 3], ['a', 'b', 'c']))).toBe('chapter-1')
    expect(after('c', kept([1, 2, 3], ['b', 'c']))).toBe('a')
  })

  it('nothing, when all is done', () => {
    expect(after('c', kept([1, 2, 3], ['a', 'b', 'c']))).toBeUndefined()
  })

  it('the first that is not done, for an exercise that the book does not list', () => {
    expect(after('elsewhere', kept([1], []))).toBe('chapter-2')
  })
})
