'use client'

import { useCallback, useMemo } from 'react'
import { CodeEditor } from '../editor/index.ts'
import type { Marker } from '../editor/types.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useSettings } from '../progress/use-settings.ts'
import { useDrawnRun, useSession } from '../session/session-context.ts'
import { useStore } from '../store/use-store.ts'
import { findingMarkers, shownResults } from './finding-markers.ts'
import { Notices } from './notices.tsx'

/** The learner's files in the editor, and what the browser has to say about keeping them. */
export function CodePane() {
  const { exercise, session, editor } = useSession()
  const files = useDraft((draft) => draft.files)
  const active = useDraft((draft) => draft.active)
  const failure = useDrawnRun((run) => run.failure)
  const settings = useSettings(session?.progress)
  const current = useDraft((draft) => draft.current)
  const found = useDrawnRun((run) => findingMarkers(shownResults(run, current)))
  const calm = useStore(session?.calm, (state) => state, false)
  const markers = useMemo<readonly Marker[]>(
    () => [
      ...(failure?.location ? [{ ...failure.location, message: failure.message, severity: 'error' as const }] : []),
      ...found,
    ],
    [failure, found],
  )
  const draft = session?.draft
  const onChange = useCallback((path: string, text: string) => draft?.edit(path, text), [draft])
  const onOpen = useCallback((path: string) => draft?.open(path), [draft])
  const onRename = useCallback((from: string, to: string) => draft?.rename(from, to), [draft])
  const onDelete = useCallback((path: string) => draft?.remove(path), [draft])
  const onRun = useCallback(() => void session?.start(), [session])
  const onTab = useCallback((value: boolean) => session?.progress.set({ tabMovesFocus: value }), [session])
  return (
    <section aria-label="Code" className="flex h-full flex-col">
      <Notices />
      <div className="min-h-0 flex-1">
        <CodeEditor
          ref={editor}
          label={`Code of ${exercise.meta.title}`}
          files={files}
          active={active}
          entry={exercise.meta.entry}
          markers={markers}
          schema={exercise.schema}
          preference={settings.editor}
          waits={!calm}
          tabMovesFocus={settings.tabMovesFocus}
          onOpen={onOpen}
          onChange={onChange}
          onRename={onRename}
          onDelete={onDelete}
          onRun={onRun}
          onTabMovesFocus={onTab}
        />
      </div>
    </section>
  )
}
