import { clsx } from 'clsx'
import { ChevronRight, CornerDownRight, FileText, Folder } from 'lucide-react'
import { shortSize, type TreeEntry } from './file-tree.ts'

interface BranchProps {
  readonly entries: readonly TreeEntry[]
  readonly open: ReadonlySet<string>
  /** What a variable calls a folder, by its path. */
  readonly labels: ReadonlyMap<string, string>
  readonly chosen: string | undefined
  onToggle(path: string): void
  onChoose(entry: Exclude<TreeEntry, { kind: 'folder' }>): void
}

/** The entries of one folder, and below each open folder its own. */
export function Branch(props: BranchProps) {
  return (
    <ul className="min-w-fit">
      {props.entries.map((entry) => (
        <li key={entry.path}>
          {entry.kind === 'folder' ? <FolderRow {...props} folder={entry} /> : <LeafRow {...props} entry={entry} />}
        </li>
      ))}
    </ul>
  )
}

const ROW =
  'flex min-h-7 w-full items-center gap-1.5 rounded px-1.5 text-start font-mono text-xs whitespace-pre text-ink outline-offset-[-2px]'

function FolderRow({ folder, ...props }: BranchProps & { folder: Extract<TreeEntry, { kind: 'folder' }> }) {
  const isOpen = props.open.has(folder.path)
  const label = props.labels.get(folder.path)
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => props.onToggle(folder.path)}
        className={clsx(ROW, 'hover:bg-sunken')}
      >
        <ChevronRight size={12} aria-hidden className={clsx('shrink-0 text-muted', isOpen && 'rotate-90')} />
        <Folder size={13} aria-hidden className="shrink-0 text-muted" />
        {folder.name}/{label && <span className="rounded bg-accent-soft px-1.5 font-sans">{label}</span>}
      </button>
      {isOpen && (
        <div className="ms-3 border-s border-line ps-1">
          <Branch {...props} entries={folder.entries} />
        </div>
      )}
    </>
  )
}

function LeafRow({ entry, chosen, onChoose }: BranchProps & { entry: Exclude<TreeEntry, { kind: 'folder' }> }) {
  const isChosen = chosen === entry.path
  const Icon = entry.kind === 'link' ? CornerDownRight : FileText
  return (
    <button
      type="button"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => onChoose(entry)}
      className={clsx(ROW, isChosen ? 'bg-accent-soft font-medium' : 'hover:bg-sunken')}
    >
      <span className="w-3 shrink-0" />
      <Icon size={13} aria-hidden className="shrink-0 text-muted" />
      {entry.name}
      {entry.kind === 'file' && (
        <span className="ps-1 font-sans text-muted tabular-nums">
          {entry.binary && 'binary, '}
          {shortSize(entry.size)}
        </span>
      )}
      {entry.kind === 'link' && (
        <span className="text-muted">
          <span className="sr-only"> is a link to </span>
          <span aria-hidden>→ </span>
          {entry.target}
        </span>
      )}
    </button>
  )
}
