'use client'

import { useId, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import { EditorStatus } from './editor-status.tsx'
import { FileTabs } from './file-tabs.tsx'
import { PlainEditor } from './plain-editor.tsx'
import { PlainSession } from './plain-session.ts'
import { TabKey } from './tab-key.ts'
import { revealIn } from './textarea.ts'
import type { CodeEditorProps } from './types.ts'
import { useMonaco } from './use-monaco.ts'

/**
 * The learner's files: a textarea from the first paint on, Monaco once it has been loaded. Text, caret, selection,
 * scroll position and undo go over from the one to the other.
 */
export function CodeEditor(props: CodeEditorProps) {
  const { ref, label, files, active, markers = [], readOnly = false, onOpen, onChange, onRun } = props
  const id = useId()
  const [ownTabSetting, setOwnTabSetting] = useState(false)
  const tabMovesFocus = props.tabMovesFocus ?? ownTabSetting
  const onTabMovesFocus = props.onTabMovesFocus ?? setOwnTabSetting
  const [session] = useState(() => new PlainSession(new TabKey(tabMovesFocus)))
  const container = useRef<HTMLDivElement>(null)
  const target = useRef<SourceLocation>(undefined)
  const descriptionId = `${id}keys`
  const { surface, failed, problems } = useMonaco(container, session, {
    ...props,
    descriptionId,
    tabMovesFocus,
    onTabMovesFocus,
  })

  useLayoutEffect(() => session.tab.setMovesFocus(tabMovesFocus), [session, tabMovesFocus])

  /** Goes to the place that was asked for, once its file is the open one. */
  const arrive = () => {
    const place = target.current
    if (place === undefined || place.file !== active) return
    target.current = undefined
    if (surface) return surface.reveal(place)
    const area = session.area(active)
    if (area) revealIn(area, place.line, place.column)
  }
  useLayoutEffect(arrive)

  const reveal = (location: SourceLocation) => {
    if (!Object.hasOwn(files, location.file)) return
    target.current = location
    if (location.file === active) arrive()
    else onOpen(location.file)
  }
  useImperativeHandle(ref, () => ({
    reveal,
    focus: () => (surface ?? session.area(active))?.focus(),
  }))

  return (
    <div className="flex h-full flex-col" data-editor={surface ? 'monaco' : 'textarea'}>
      <FileTabs {...props} tabId={(path) => `${id}tab-${path}`} panelId={`${id}panel`} />
      <div
        id={`${id}panel`}
        role="tabpanel"
        aria-labelledby={`${id}tab-${active}`}
        className="relative min-h-0 flex-1 overflow-hidden bg-paper"
      >
        {!surface &&
          Object.entries(files).map(([path, text]) => (
            <PlainEditor
              key={path}
              path={path}
              text={text}
              shown={path === active}
              label={label}
              descriptionId={descriptionId}
              readOnly={readOnly}
              markers={markers.filter(({ file }) => file === path)}
              session={session}
              onChange={onChange}
              onRun={onRun}
              onTabMovesFocus={onTabMovesFocus}
            />
          ))}
        <div ref={container} className="contents" />
      </div>
      <EditorStatus
        descriptionId={descriptionId}
        failed={failed}
        problems={problems}
        tabMovesFocus={tabMovesFocus}
        onTabMovesFocus={onTabMovesFocus}
        onGo={reveal}
      />
    </div>
  )
}
