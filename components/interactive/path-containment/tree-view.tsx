import { clsx } from 'clsx'
import { CornerDownRight, File, Folder } from 'lucide-react'
import { ROOT } from '@/lib/interactive/containment/scene.ts'
import { rows } from './rows.ts'

export interface TreeViewProps {
  /** What the attempt has reached, to mark it. */
  readonly reached: string | undefined
  readonly leak: boolean
}

/** The little file system: every name, links with where they lead. */
export function TreeView({ reached, leak }: TreeViewProps) {
  return (
    <div className="min-w-0">
      <p className="text-xs text-muted">The file system. The server is to keep to {ROOT}.</p>
      <ul aria-label="File system" className="mt-1 list-none ps-0 font-mono text-xs">
        {rows.map(({ path, name, depth, link, folder, inside }) => {
          const Icon = link ? CornerDownRight : folder ? Folder : File
          return (
            <li
              key={path}
              style={{ paddingInlineStart: `${depth * 1.1}rem` }}
              className={clsx(
                'mt-0 rounded py-0.5 pe-1',
                path === reached &&
                  (leak ? 'bg-fail-soft font-semibold text-fail' : 'bg-pass-soft font-semibold text-pass'),
                path !== reached && (inside ? 'text-ink' : 'text-muted'),
              )}
            >
              <Icon size={12} aria-hidden className="me-1 inline align-[-2px]" />
              <span className="sr-only">{link ? 'link ' : folder ? 'folder ' : 'file '}</span>
              {name}
              {link && ` → ${link}`}
              {path === ROOT && <span className="font-sans text-accent"> the root</span>}
              {path === reached && <span className="font-sans"> {leak ? 'leaked' : 'reached'}</span>}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
