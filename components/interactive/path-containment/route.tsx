import type { Attempt } from '@/lib/interactive/containment/guards.ts'
import { shown } from '@/lib/interactive/containment/words.ts'

/** The stations of a path: what the code makes of it, where the links lead, what comes back. */
export function Route({ attempt: { named, real, error, guard, content, kind } }: { attempt: Attempt }) {
  const read = guard === 'lets through' && real !== undefined
  const stations = [
    { name: 'The code names', value: shown(named) },
    { name: 'Links lead to', value: real ?? `nowhere: ${error === 'EINVAL' ? 'a NUL character is no path' : error}` },
    { name: 'The guard', value: guard },
    {
      name: 'The client gets',
      value: !read ? 'nothing' : kind === 'folder' ? 'a folder: nothing to read' : (content ?? ''),
    },
  ]
  return (
    <dl className="flex min-w-0 flex-col gap-2">
      {stations.map(({ name, value }) => (
        <div key={name}>
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="font-mono text-xs [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
