import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { EditorPreference } from '@/lib/progress/types.ts'
import { loadMonaco } from './load-monaco.ts'
import type { PlainSession } from './plain-session.ts'
import type { Surface, SurfaceOptions } from './surface.ts'
import type { CodeEditorProps, Marker } from './types.ts'

/** Monaco does not support touch screens (microsoft/monaco-editor#4044); who asks for it there gets it all the same. */
function wanted(preference: EditorPreference): boolean {
  if (preference !== 'auto') return preference === 'monaco'
  return !matchMedia('(pointer: coarse)').matches
}

export interface MonacoState {
  /** Absent while the textarea serves. */
  readonly surface?: Surface
  /** Whether it was asked for and could not be loaded. */
  readonly failed: boolean
  /** What the type checker says; absent where there is none. */
  readonly problems?: readonly Marker[]
}

const NONE: MonacoState = { failed: false }

export interface MonacoInput extends CodeEditorProps {
  readonly descriptionId: string
  readonly tabMovesFocus: boolean
  readonly onTabMovesFocus: (value: boolean) => void
}

/** Loads Monaco where it is wanted and lets it take over from the textareas, when nobody is typing. */
export function useMonaco(
  container: RefObject<HTMLElement | null>,
  session: PlainSession,
  input: MonacoInput,
): MonacoState {
  const { preference = 'auto', waits = false, files, active, markers, readOnly = false, tabMovesFocus } = input
  const [state, setState] = useState(NONE)
  const onChange = useEffectEvent((path: string, text: string) => input.onChange(path, text))
  const onRun = useEffectEvent(() => input.onRun?.())
  const onTabMovesFocus = useEffectEvent((value: boolean) => input.onTabMovesFocus(value))
  const present = useEffectEvent(() => optionsFrom(input, session))

  useEffect(() => {
    const given = new AbortController()
    let surface: Surface | undefined
    const start = async () => {
      try {
        const { mount } = await loadMonaco()
        await session.quiet(given.signal)
        if (given.signal.aborted || container.current === null) return
        surface = mount(container.current, present(), {
          change: (path, text) => onChange(path, text),
          run: () => onRun(),
          tabMovesFocus: (value) => onTabMovesFocus(value),
          problems: (problems) => setState((before) => ({ ...before, problems })),
        })
        setState({ failed: false, surface })
      } catch {
        if (!given.signal.aborted) setState({ failed: true })
      }
    }
    if (wanted(preference) && !waits) void start()
    return () => {
      given.abort()
      surface?.dispose()
      setState(NONE)
    }
  }, [preference, waits, session, container])

  const { surface } = state
  useEffect(() => surface?.setFiles(files, active), [surface, files, active])
  useEffect(() => surface?.setMarkers(markers ?? []), [surface, markers])
  useEffect(() => surface?.setReadOnly(readOnly), [surface, readOnly])
  useEffect(() => surface?.setTabMovesFocus(tabMovesFocus), [surface, tabMovesFocus])
  return state
}

/** What Monaco starts with: all that the textareas hold at this moment. */
function optionsFrom(input: MonacoInput, session: PlainSession): SurfaceOptions {
  const { label, descriptionId, files, active, readOnly = false, markers = [], entry, schema, tabMovesFocus } = input
  const texts = session.texts()
  const area = session.area(active)
  return {
    label,
    descriptionId,
    files: { ...files, ...texts },
    active,
    readOnly,
    markers,
    ...(schema ? { schema: { path: entry, schema } } : {}),
    tabMovesFocus,
    typed: session.tab.hasTyped,
    history: session.histories(),
    state: {
      text: area?.value ?? '',
      start: area?.selectionStart ?? 0,
      end: area?.selectionEnd ?? 0,
      backward: area?.selectionDirection === 'backward',
    },
    scrollTop: area?.scrollTop ?? 0,
    scrollLeft: area?.scrollLeft ?? 0,
    focus: area !== undefined && area === document.activeElement,
  }
}
