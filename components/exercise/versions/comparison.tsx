import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TextFiles } from '@/lib/progress/types.ts'
import { DiffView } from '../../editor/diff/diff-view.tsx'
import { Button } from '../../ui/button.tsx'
import { titleOf, type Version } from './versions.ts'

export interface ComparisonProps {
  readonly mine: TextFiles
  readonly version: Version
  readonly onTake: (path: string, text: string | null) => void
  readonly onRestore: () => void
  readonly onBack: () => void
}

/** The learner's code beside a version: to read, to take a part of, to put back whole. */
export function Comparison({ mine, version, onTake, onRestore, onBack }: ComparisonProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // The list that had the focus is gone: the comparison begins here.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Button look="quiet" onClick={onBack}>
          <ArrowLeft size={14} aria-hidden />
          All versions
        </Button>
        <h3 ref={heading} tabIndex={-1} className="min-w-0 flex-1 text-sm font-medium outline-none">
          Your code beside: {titleOf(version)}, {new Date(version.at).toLocaleString()}
        </h3>
        <Button look="primary" onClick={onRestore}>
          Put all of it back
        </Button>
      </div>
      <DiffView mine={mine} theirs={version.files} theirsName="this version" onTake={onTake} />
    </div>
  )
}
