/** A page with the editor and the progress library in it, as small as it can be: rendered by the server, then hydrated. */
import { StrictMode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { CodeEditor, DiffView, type EditorHandle, type Marker } from '@/components/editor/index.ts'
import { initialExerciseState, openProgress, type ExerciseProgress, type Progress } from '@/lib/progress/index.ts'
import type { EditorPreference } from '@/lib/progress/types.ts'

export interface PageData {
  readonly files: Readonly<Record<string, string>>
  /** The editor to begin with; `auto` unless told. */
  readonly preference?: EditorPreference
  /** Shows the comparison with these files. */
  readonly theirs?: Readonly<Record<string, string>>
}

/** What the tests reach into the page for. */
export interface Harness {
  readonly progress: Progress
  readonly exercise: ExerciseProgress
  readonly editor: EditorHandle
  setMarkers(markers: readonly Marker[]): void
  setPreference(preference: EditorPreference): void
}

declare global {
  var harness: Harness | undefined
}

export function Page({ files: start, theirs, preference: first = 'auto' }: PageData) {
  const [opened, setOpened] = useState<{ progress: Progress; exercise: ExerciseProgress }>()
  const [markers, setMarkers] = useState<readonly Marker[]>([])
  const [preference, setPreference] = useState(first)
  const [tabMovesFocus, setTabMovesFocus] = useState(false)
  const [runs, setRuns] = useState(0)
  const editor = useRef<EditorHandle>(null)
  const [unread] = useState(() => initialExerciseState('harness', start, 'server.ts'))
  const exercise = opened?.exercise
  const { files, active, notice } = useSyncExternalStore(
    useCallback((listener: () => void) => exercise?.subscribe(listener) ?? (() => {}), [exercise]),
    () => exercise?.getState() ?? unread,
    () => unread,
  )

  useEffect(() => {
    const progress = openProgress()
    const exercise = progress.exercise('harness', start, 'server.ts')
    setOpened({ progress, exercise })
    const handle: EditorHandle = {
      reveal: (location) => editor.current?.reveal(location),
      focus: () => editor.current?.focus(),
    }
    globalThis.harness = { progress, exercise, editor: handle, setMarkers, setPreference }
    return () => void progress.close()
  }, [start])

  const onChange = useCallback((path: string, text: string) => exercise?.edit(path, text), [exercise])
  return (
    <main>
      <button type="button" className="min-h-7">
        Before
      </button>
      <div style={{ height: 420, width: 720 }}>
        <CodeEditor
          ref={editor}
          label="Code of the harness"
          files={files}
          active={active}
          entry="server.ts"
          markers={markers}
          preference={preference}
          tabMovesFocus={tabMovesFocus}
          onOpen={(path) => exercise?.open(path)}
          onChange={onChange}
          onRename={(from, to) => exercise?.rename(from, to)}
          onDelete={(path) => exercise?.remove(path)}
          onRun={() => setRuns((count) => count + 1)}
          onTabMovesFocus={setTabMovesFocus}
        />
      </div>
      <button type="button" className="min-h-7">
        After
      </button>
      <output aria-label="Runs">{runs}</output>
      <output aria-label="Notice">{notice?.text}</output>
      {theirs && (
        <DiffView
          mine={files}
          theirs={theirs}
          onTake={(path, text) => (text === null ? exercise?.remove(path) : exercise?.edit(path, text))}
        />
      )}
    </main>
  )
}

export function App(data: PageData) {
  return (
    <StrictMode>
      <Page {...data} />
    </StrictMode>
  )
}
