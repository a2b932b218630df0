'use client'

import { useEffect, useId, useRef, useState, type PointerEvent, type ReactNode } from 'react'
import { href } from '../site/href.ts'
import { place } from './place.ts'

/**
 * A link to the glossary that shows the meaning beside it: on hover, on focus by keyboard, and at the first tap; the
 * second follows the link. Escape sends it away, the pointer may go into it, and it stays until it is left (WCAG 1.4.13).
 */
export function TermLink({ slug, meaning, children }: { slug: string; meaning: ReactNode; children: ReactNode }) {
  const id = useId()
  const root = useRef<HTMLSpanElement>(null)
  const link = useRef<HTMLAnchorElement>(null)
  const box = useRef<HTMLSpanElement>(null)
  const touched = useRef(false)
  const [open, setOpen] = useState(false)

  const show = (y?: number) => {
    if (!link.current || !box.current?.showPopover) return
    setOpen(true)
    box.current.showPopover()
    place(box.current, link.current, y)
  }
  const hide = () => {
    setOpen(false)
    box.current?.hidePopover()
  }

  useEffect(() => {
    if (!open) return
    const onKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && hide()
    const onPointerDown = ({ target }: Event) => !root.current?.contains(target as Node) && hide()
    document.addEventListener('keydown', onKeyDown)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('keydown', onKeyDown)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [open])

  return (
    // The pointer may move from the word into the box, which lies inside this element.
    <span ref={root} onPointerLeave={(event) => isTouch(event) || hide()}>
      <a
        ref={link}
        href={href(`/glossary#${slug}`)}
        className="term"
        aria-describedby={id}
        onPointerEnter={(event) => isTouch(event) || show(event.clientY)}
        onPointerDown={(event) => (touched.current = isTouch(event))}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && show()}
        onBlur={hide}
        onClick={(event) => {
          if (!touched.current || open) return
          event.preventDefault()
          show()
        }}
      >
        {children}
      </a>
      <span ref={box} id={id} role="tooltip" popover="manual" className="term-box">
        <span className="term-meaning">{meaning}</span>
      </span>
    </span>
  )
}

const isTouch = ({ pointerType }: PointerEvent) => pointerType === 'touch'
