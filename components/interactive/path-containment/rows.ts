import { isWithin } from '@/lib/interactive/containment/guards.ts'
import { ROOT, TREE } from '@/lib/interactive/containment/scene.ts'

export interface Row {
  readonly path: string
  readonly name: string
  readonly depth: number
  readonly link: string | undefined
  readonly folder: boolean
  readonly inside: boolean
}

/** The tree and the folders that it implies, in the order in which a listing shows them. */
function listRows(): Row[] {
  const paths = new Set(
    Object.keys(TREE).flatMap((path) => {
      const names = path.split('/').slice(1)
      return names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)
    }),
  )
  const byNames = (a: string, b: string) => (a.replaceAll('/', '\0') < b.replaceAll('/', '\0') ? -1 : 1)
  return [...paths].sort(byNames).map((path) => {
    const entry = TREE[path]
    const names = path.split('/').slice(1)
    return {
      path,
      name: `${names.length === 1 ? '/' : ''}${names.at(-1) ?? ''}`,
      depth: names.length - 1,
      link: entry && 'link' in entry ? entry.link : undefined,
      folder: entry === undefined,
      inside: isWithin(ROOT, path),
    }
  })
}

export const rows = listRows()
