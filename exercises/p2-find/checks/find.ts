/** Calling `find_files`, and what its answers are compared with. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { findFiles } from '../../shared/workspace/answers.ts'
import { expectLines, type Aside } from '../../shared/workspace/judge-lines.ts'
import { workspaceOf, type SearchWorkspace } from '../../shared/workspace/types.ts'

export const TOOL = 'find_files'
/** What everything else needs: calls are answered, wherever links lead. */
export const ENDS = 'ends'
/** What every check of paths needs: the answer is a list of them, one a line. */
export const FORM = 'one-a-line'
/** What patterns without a slash need, and what those with one need. */
export const BY_NAME = 'by-name'
export const BY_PATH = 'by-path'

/** As many paths as `max_results` may ask for; no pattern of a check means more. */
export const MOST = 1_000
export const DEFAULT_MOST = 20

export interface FindTask {
  readonly pattern: string
  readonly max?: number
  readonly ordered?: boolean
  readonly optional?: (path: string) => boolean
  readonly aside?: (line: string, fault: 'missing' | 'extra') => Aside | undefined
  readonly why: string
  readonly fix?: string
}

/** Fails unless the call answers with the paths that the pattern means. */
export async function expectFound(context: CheckContext, { pattern, max, ...rest }: FindTask): Promise<void> {
  await expectLines(context, {
    tool: TOOL,
    args: max === undefined ? { pattern } : { pattern, max_results: max },
    all: findFiles(workspaceOf(context), pattern),
    most: max ?? DEFAULT_MOST,
    ...rest,
  })
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly section: string
  /** Ids of the checks without which the patterns say nothing. */
  readonly needs?: readonly string[]
  readonly why: string
  readonly fix?: string
  /** See `LinesTask.aside`. */
  aside?(workspace: SearchWorkspace, pattern: string): FindTask['aside']
  patterns(workspace: SearchWorkspace): readonly string[]
}

/** A check of some patterns that belong together; the order of paths is another check's affair. */
export function topicCheck({ id, title, section, needs = [BY_NAME], why, fix, aside, patterns }: Topic): Check {
  return {
    id,
    title,
    level: 'must',
    spec: { title: `Brief › ${section}` },
    needs,
    async run(context) {
      const workspace = workspaceOf(context)
      const tasks = patterns(workspace).map((pattern) => {
        const other = aside?.(workspace, pattern)
        return { pattern, max: MOST, why, ...(fix ? { fix } : {}), ...(other ? { aside: other } : {}) }
      })
      await inOrder(tasks.map((task) => expectFound(context, task)))
    },
  }
}
