import { useMemo } from 'react'
import { ScrollRegion } from '../ui/scroll-region.tsx'
import { previewOf, type TreeEntry } from './file-tree.ts'

/** What is in the chosen file, or where the chosen link leads. */
export function FilePreview({ entry }: { entry: Exclude<TreeEntry, { kind: 'folder' }> | undefined }) {
  if (!entry) return <p className="p-4 text-sm text-muted">Choose a file to see what is in it.</p>
  return (
    <section aria-label="Preview" className="flex min-h-0 min-w-0 flex-col gap-2 p-3 sm:px-4">
      <h3 className="font-mono text-xs font-medium [overflow-wrap:anywhere] whitespace-pre-wrap">{entry.path}</h3>
      {entry.kind === 'link' ? (
        <p className="text-sm">
          A symbolic link to <code className="font-mono text-xs">{entry.target}</code>, seen from its own folder.
        </p>
      ) : (
        <FileText path={entry.path} content={entry.content} />
      )}
    </section>
  )
}

function FileText({ path, content }: { path: string; content: string | Uint8Array }) {
  const { facts, text } = useMemo(() => previewOf(content), [content])
  return (
    <>
      <p className="text-xs text-muted">{facts.join(' · ')}</p>
      {text !== undefined && text !== '' && (
        <ScrollRegion
          aria-label={`Text of ${path}`}
          className="max-h-96 overflow-auto rounded border border-line bg-panel px-3 py-2 @lg:max-h-none @lg:min-h-0"
        >
          <pre className="font-mono text-xs leading-relaxed whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
        </ScrollRegion>
      )}
    </>
  )
}
