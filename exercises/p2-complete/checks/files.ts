/** Which files of the workspace are resources, and how a path and a URI belong together. */
import type { CheckContext } from '../../../lib/grader/check.ts'
import { contentOf, readable, toText } from '../../shared/workspace/answers.ts'
import { workspaceOf, type SearchWorkspace } from '../../shared/workspace/types.ts'

export const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/'

export const TEMPLATE = 'file:///{+path}'

export const SEARCH = 'search_content'
export const TOOLS = ['find_files', SEARCH, 'read_file'] as const

/** Paths of all files that are resources, sorted. */
export const resourcePaths = readable

/** The text that a file's resource holds. */
export const textOf = (context: CheckContext, path: string): string => toText(contentOf(workspaceOf(context), path))

const PREFIX = 'file:///'

export const toUri = (path: string): string => PREFIX + path.split('/').map(encodeURIComponent).join('/')

/** The path that a URI stands for; undefined where it is none of a file, or cannot be decoded. */
export function toPath(uri: unknown): string | undefined {
  if (typeof uri !== 'string' || !uri.startsWith(PREFIX)) return undefined
  try {
    return decodeURIComponent(uri.slice(PREFIX.length))
  } catch {
    return undefined
  }
}

/** Paths that lead out of the root to a file that is there: beside it, and through links. */
export function outsidePaths({ sibling, places }: SearchWorkspace): string[] {
  const beside = sibling.slice(sibling.lastIndexOf('/') + 1)
  return [
    ...places.outside.map((path) => `../${beside}/${path}`),
    `${places.first}/../../${beside}/${places.outside[0]}`,
    places.linkOut,
    places.linkToLinkOut,
    `${places.folderOut}/${places.outside[1]}`,
  ]
}
