import { useMemo } from 'react'
import { initialChapterState } from '@/lib/progress/index.ts'
import type { ChapterProgress, ChapterState, ChapterSummary, ProgressState } from '@/lib/progress/types.ts'
import { useStore } from '../store/use-store.ts'
import { useOpenProgress } from './use-open-progress.ts'
import { useProgress } from './use-settings.ts'

export interface ReadChapter {
  /** Undefined on the server and while hydrating. */
  readonly chapter: ChapterProgress | undefined
  readonly state: ChapterState
}

const whole = (state: ChapterState) => state

/** What the reader has done in a chapter: place, answers, mark. */
export function useChapter(slug: string): ReadChapter {
  const progress = useOpenProgress()
  const chapter = useMemo(() => progress?.chapter(slug), [progress, slug])
  const unread = useMemo(() => initialChapterState(slug), [slug])
  return { chapter, state: useStore(chapter, whole, unread) }
}

const chaptersOf = (state: ProgressState) => state.chapters

/** Of every chapter that has been begun, by slug; empty until the browser's own has been read. */
export function useChapters(): Readonly<Record<string, ChapterSummary>> {
  return useProgress(useOpenProgress(), chaptersOf)
}
