import { CircleCheck, CircleX, History } from 'lucide-react'
import { clsx } from 'clsx'
import { HOST_NAMES } from '../../hosts/host-text.ts'
import { Button } from '../../ui/button.tsx'
import { sizeOf, titleOf, type Version } from './versions.ts'

export interface VersionRowProps {
  readonly version: Version
  /** It is what stands in the editor. */
  readonly current: boolean
  readonly onCompare: () => void
  readonly onRestore: () => void
}

/** One version: what it is, when and what it came to, and what can be done with it. */
export function VersionRow({ version, current, onCompare, onRestore }: VersionRowProps) {
  const title = titleOf(version)
  const when = new Date(version.at).toLocaleString()
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1.5 py-2 text-sm">
      <Mark version={version} />
      <div className="min-w-0 flex-1 basis-52">
        <p className="font-medium">{title}</p>
        <p className="text-xs text-muted">
          <time dateTime={version.at}>{when}</time> · {sizeOf(version)}
          {version.kind === 'verdict' && ` · ${HOST_NAMES[version.host]} · seed ${version.seed}`}
        </p>
        {version.kind === 'verdict' && version.failed.length > 0 && <Failed checks={version.failed} />}
      </div>
      {current ? (
        <p className="py-1 text-xs text-muted">Your code now</p>
      ) : (
        <div className="flex gap-2">
          <Button aria-label={`Compare with mine: ${title}, ${when}`} onClick={onCompare}>
            Compare
          </Button>
          <Button aria-label={`Put back: ${title}, ${when}`} onClick={onRestore}>
            Put back
          </Button>
        </div>
      )}
    </li>
  )
}

const MARKS = {
  pass: { word: 'Passed', icon: CircleCheck, colour: 'text-pass' },
  fail: { word: 'Failed', icon: CircleX, colour: 'text-fail' },
  kept: { word: 'Kept', icon: History, colour: 'text-muted' },
}

function Mark({ version }: { version: Version }) {
  const { word, icon: Icon, colour } = MARKS[version.kind === 'verdict' ? version.verdict : 'kept']
  return (
    <span className={clsx('inline-flex w-16 shrink-0 items-center gap-1.5 pt-0.5 text-xs font-medium', colour)}>
      <Icon size={15} strokeWidth={2.25} aria-hidden />
      {word}
    </span>
  )
}

function Failed({ checks }: { checks: readonly { readonly id: string; readonly title: string }[] }) {
  return (
    <details className="mt-0.5 text-xs">
      <summary className="w-fit cursor-pointer py-0.5 text-muted">
        {checks.length === 1 ? 'One check fails' : `${checks.length} checks fail`}
      </summary>
      <ul className="ml-4 list-disc">
        {checks.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  )
}
