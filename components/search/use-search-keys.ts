import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '../ui/is-typing.ts'
import { isModalOpen } from '../ui/modal-open.ts'
import { singleKeys } from '../ui/single-keys.ts'

/** `/` and Ctrl-K or ⌘-K, from anywhere on the page but where text is written and where a dialog is open. */
export function useSearchKeys(open: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (event.defaultPrevented || altKey || isTyping(target)) return
    const control = ctrlKey || metaKey
    const wanted = control ? key.toLowerCase() === 'k' && !shiftKey : key === '/' && singleKeys.get()
    if (!wanted || isModalOpen()) return
    event.preventDefault()
    open()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
