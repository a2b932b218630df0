import { CircleCheck, CircleX, Sparkles, TriangleAlert } from 'lucide-react'

/** Word, icon and colour of each grade. */
export const GRADE_LOOKS = {
  again: { word: 'Again', icon: CircleX, colour: 'text-fail', on: 'border-fail bg-fail-soft' },
  hard: { word: 'Hard', icon: TriangleAlert, colour: 'text-warn', on: 'border-warn bg-warn-soft' },
  good: { word: 'Good', icon: CircleCheck, colour: 'text-pass', on: 'border-pass bg-pass-soft' },
  easy: { word: 'Easy', icon: Sparkles, colour: 'text-accent', on: 'border-accent bg-accent-soft' },
} as const
