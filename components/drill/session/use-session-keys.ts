import { useEffect, useEffectEvent } from 'react'
import { isModalOpen } from '../../ui/modal-open.ts'
import { singleKeys } from '../../ui/single-keys.ts'
import { severalRight } from '../cards/check.tsx'
import { placeId } from '../cards/outcome.ts'
import { commandFor, type Command } from './keys.ts'
import type { Session } from './session.ts'

/** The session's keys, from anywhere on the page. */
export function useSessionKeys(session: Session, showHelp: () => void): void {
  const perform = (command: Command) => {
    switch (command.do) {
      case 'grade':
        return session.grade(command.grade)
      case 'choose':
        return choose(session, command.index)
      case 'undo':
        return void session.undo()
      case 'help':
        return showHelp()
      case 'leave':
        return document.querySelector<HTMLElement>('.drill-card h2')?.focus({ preventScroll: true })
      case 'reveal':
      case 'bury':
      case 'suspend':
        return session[command.do]()
    }
  }

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const revealed = session.getState().open?.sitting.revealed ?? false
    const command = commandFor(event, revealed, singleKeys.get())
    if (!command || isModalOpen()) return
    // What is held down is not said twice.
    event.preventDefault()
    if (!event.repeat) perform(command)
  })

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Takes one of the answers, or leaves it where several may be taken. */
function choose(session: Session, index: number): void {
  const { open } = session.getState()
  if (!open || open.sitting.revealed) return
  const { posed, sitting } = open
  if (posed.kind !== 'flaw' && posed.kind !== 'check') return
  const id = placeId(index)
  const count = posed.kind === 'flaw' ? posed.card.places.length : posed.card.answers.length
  if (index >= count) return
  const several = posed.kind === 'check' && severalRight(posed)
  const others = several ? sitting.chosen.filter((other) => other !== id) : []
  session.change({ chosen: several && sitting.chosen.includes(id) ? others : [...others, id] })
}
