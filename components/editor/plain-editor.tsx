'use client'

import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { Echoes } from './echoes.ts'
import { indent, newLine, outdent } from './indent.ts'
import { LineNumbers } from './line-numbers.tsx'
import type { PlainSession } from './plain-session.ts'
import { replaceIn, stateBeforeHydration } from './textarea.ts'
import type { Marker } from './types.ts'

export interface PlainEditorProps {
  readonly path: string
  readonly text: string
  readonly shown: boolean
  readonly label: string
  readonly descriptionId: string
  readonly readOnly: boolean
  readonly markers: readonly Marker[]
  readonly session: PlainSession
  readonly onChange: (path: string, text: string) => void
  readonly onRun: (() => void) | undefined
  readonly onTabMovesFocus: (value: boolean) => void
}

/**
 * One file in a textarea: there at the first paint, and for good where Monaco does not suit. The browser keeps the
 * text, so that what is typed before the page's scripts run is not lost; `text` only replaces it when somebody else
 * changed it.
 */
export function PlainEditor(props: PlainEditorProps) {
  const { path, text, shown, label, descriptionId, readOnly, markers, session, onChange } = props
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const gutter = useRef<HTMLDivElement>(null)
  const seen = useRef<string>(undefined)
  const echoes = useRef(new Echoes())

  const [early] = useState(() => stateBeforeHydration(id))
  useLayoutEffect(() => {
    const element = area.current as HTMLTextAreaElement
    if (early === undefined || early.text === element.value) return
    element.value = early.text
    element.setSelectionRange(early.start, early.end, early.backward ? 'backward' : 'forward')
  }, [early])

  useLayoutEffect(() => session.follow(path, area.current as HTMLTextAreaElement), [session, path])

  useLayoutEffect(() => {
    const element = area.current as HTMLTextAreaElement
    const changedOutside = seen.current !== undefined && seen.current !== text
    seen.current = text
    // Asked in any case: a text that is shown already has answered those before it, and they may be put back later.
    const answered = echoes.current.answers(path, text)
    if (element.value === text || (changedOutside && answered)) return
    if (changedOutside) {
      element.value = text
      // What was typed here before may come back from outside: Reset, then "Put mine back".
      echoes.current.forget(path)
    }
    // Typed before the page could hear of it: it hears of it now.
    else onChange(path, element.value)
  }, [path, text, onChange])

  const edited = () => {
    const { value } = area.current as HTMLTextAreaElement
    echoes.current.sent(path, value)
    session.tab.typed()
    onChange(path, value)
  }

  return (
    <div hidden={!shown} className="absolute inset-0 flex bg-paper font-mono text-sm leading-5">
      <LineNumbers ref={gutter} text={text} markers={markers} />
      <textarea
        ref={area}
        id={id}
        aria-label={label}
        aria-describedby={descriptionId}
        className="m-0 min-w-0 flex-1 resize-none overflow-auto border-0 bg-transparent py-2 pr-2 pl-3 leading-5 whitespace-pre outline-offset-[-2px]"
        defaultValue={text}
        readOnly={readOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        onInput={edited}
        onKeyDown={(event) => handleKey(event, props)}
        onBlur={() => session.tab.left()}
        onScroll={({ currentTarget }) => {
          if (gutter.current) gutter.current.scrollTop = currentTarget.scrollTop
        }}
      />
    </div>
  )
}

function handleKey(event: KeyboardEvent<HTMLTextAreaElement>, props: PlainEditorProps): void {
  const { session, readOnly, onRun, onTabMovesFocus } = props
  const { currentTarget: area, key, ctrlKey, metaKey, altKey, shiftKey } = event
  if (event.nativeEvent.isComposing) return
  const { value, selectionStart: start, selectionEnd: end } = area
  if (key === 'Escape') return session.tab.escaped()
  if (key === 'Enter' && (ctrlKey || metaKey)) {
    event.preventDefault()
    return onRun?.()
  }
  if (key.toLowerCase() === 'm' && ctrlKey && !altKey && !metaKey) {
    event.preventDefault()
    return onTabMovesFocus(!session.tab.movesFocus)
  }
  if (readOnly || ctrlKey || metaKey || altKey) return
  const indents = key === 'Tab' && !session.tab.leaves
  if (!indents && (key !== 'Enter' || shiftKey)) return
  event.preventDefault()
  if (key === 'Enter') return replaceIn(area, newLine(value, start, end))
  const replacement = shiftKey ? outdent(value, start, end) : indent(value, start, end)
  if (replacement !== undefined) replaceIn(area, replacement)
}
