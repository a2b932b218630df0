/** The list of resources, walked once for each process: many checks look at it. */
import type { CheckContext, Connection } from '../../../lib/grader/check.ts'
import { listPages, type Page } from '../../shared/pages.ts'
import { toPath } from './files.ts'

export type Listed = Readonly<Record<string, unknown>> | null

const known = new WeakMap<Connection, Promise<Page<Listed>[]>>()

export function resourcePages(context: CheckContext): Promise<Page<Listed>[]> {
  const before = known.get(context.server)
  if (before) return before
  const pages = listPages<Listed>(context, 'resources/list', 'resources')
  known.set(context.server, pages)
  return pages
}

export interface ListedFile {
  readonly path: string
  readonly item: Readonly<Record<string, unknown>>
  readonly page: Page<Listed>
}

/** What is listed under `file:///`; resources of other kinds are nobody's concern. */
export async function listedFiles(context: CheckContext): Promise<ListedFile[]> {
  const pages = await resourcePages(context)
  return pages.flatMap((page) =>
    page.items.flatMap((item) => {
      const path = toPath(item?.['uri'])
      return path === undefined || !item ? [] : [{ path, item, page }]
    }),
  )
}
