'use client'

import { useRef } from 'react'
import { CopyButton } from '../ui/copy-button.tsx'

/** Copies the code in the same figure, as it stands on the page: the text need not be sent a second time. */
export function CopyCode() {
  const place = useRef<HTMLSpanElement>(null)
  const text = () => place.current?.closest('figure')?.querySelector('pre')?.textContent ?? ''
  return (
    <span ref={place}>
      <CopyButton text={text} />
    </span>
  )
}
