'use client'

import { TextCursor } from 'lucide-react'
import type { Place } from '@/lib/grader/types.ts'
import { useReveal } from '../exercise/use-reveal.ts'
import { Button } from '../ui/button.tsx'

/** Leads from a finding to its lines in the learner's file. */
export function SeePlaces({ places }: { places: readonly Place[] }) {
  const reveal = useReveal()
  if (places.length === 0) return null
  return (
    <ul aria-label="Places in your file" className="flex flex-wrap gap-2">
      {places.map((place) => (
        <li key={`${place.line}:${place.column}`}>
          <Button onClick={() => reveal(place)}>
            <TextCursor size={14} aria-hidden />
            Show line {place.line}
          </Button>
        </li>
      ))}
    </ul>
  )
}
