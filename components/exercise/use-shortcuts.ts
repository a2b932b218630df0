import { useEffect, useEffectEvent } from 'react'
import { flushSync } from 'react-dom'
import { tabsOf } from '../session/ui-state.ts'
import { useSession } from '../session/session-context.ts'
import { isTyping } from '../ui/is-typing.ts'
import { isModalOpen } from '../ui/modal-open.ts'
import { singleKeys } from '../ui/single-keys.ts'
import { commandFor, REGIONS, type Command } from './shortcuts.ts'

/** The page's keys, from anywhere on it. */
export function useShortcuts(showHelp: () => void): void {
  const { exercise, session, editor } = useSession()

  const perform = (command: Command): void => {
    if (!session) return
    if (command.do === 'run') void session.start()
    else if (command.do === 'stop') session.stop()
    else if (command.do === 'help') showHelp()
    else if (command.do === 'editor') show('code', () => editor.current?.focus())
    else if (command.do === 'tab') {
      if (!tabsOf(exercise).includes(command.tab)) return
      flushSync(() => session.ui.set((ui) => ({ ...ui, view: 'results', tab: command.tab })))
      document.querySelector<HTMLElement>('#results [role=tab][aria-selected=true]')?.focus()
    } else goToRegion(command.do === 'next-region' ? 1 : -1)
  }

  const show = (view: (typeof REGIONS)[number], then: () => void) => {
    // At once: a key pressed before the next frame goes where the focus is then.
    flushSync(() => session?.ui.set((ui) => ({ ...ui, view })))
    then()
  }

  const goToRegion = (step: 1 | -1) => {
    const from = REGIONS.findIndex((region) => document.getElementById(region)?.contains(document.activeElement))
    const region = REGIONS[(Math.max(from, step > 0 ? -1 : 0) + step + REGIONS.length) % REGIONS.length]
    if (region === 'code') show('code', () => editor.current?.focus())
    else if (region === 'brief') show('brief', () => document.getElementById('brief-text')?.focus())
    else show('results', () => document.querySelector<HTMLElement>('#results [role=tab][aria-selected=true]')?.focus())
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const command = commandFor(event, isTyping(event.target), singleKeys.get())
    if (!command || isModalOpen()) return
    event.preventDefault()
    event.stopPropagation()
    perform(command)
  })

  useEffect(() => {
    // In the capture phase: editors have uses of their own for Ctrl-Enter.
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}
