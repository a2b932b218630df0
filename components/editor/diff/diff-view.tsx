'use client'

import type { DiffViewProps } from '../types.ts'
import { FileDiff } from './file-diff.tsx'

/** My files beside others, file by file; any part of the others can be taken over. */
export function DiffView({ mine, theirs, theirsName = 'the solution', onTake }: DiffViewProps) {
  const paths = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return (
    <div className="flex flex-col gap-4">
      {paths.map((path) => (
        <FileDiff
          key={path}
          path={path}
          mine={mine[path]}
          theirs={theirs[path]}
          theirsName={theirsName}
          onTake={onTake}
        />
      ))}
    </div>
  )
}
