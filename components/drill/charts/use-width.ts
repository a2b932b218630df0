import { useEffect, useRef, useState, type RefObject } from 'react'

/** The width of an element in CSS pixels, kept up to date: so that a drawing's letters keep their size on a phone. */
export function useWidth<Part extends HTMLElement>(first: number): [RefObject<Part | null>, number] {
  const part = useRef<Part>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    if (!part.current) return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(part.current)
    return () => observer.disconnect()
  }, [])
  return [part, width]
}
