/** Calling `search_content`, and what its answers are compared with. */
import type { Check, CheckContext } from '../../../lib/grader/check.ts'
import { inOrder } from '../../../lib/grader/in-order.ts'
import { MAX_LINES, searchContent } from '../../shared/workspace/answers.ts'
import { expectLines } from '../../shared/workspace/judge-lines.ts'
import { workspaceOf, type SearchWorkspace } from '../../shared/workspace/types.ts'

export const TOOL = 'search_content'
/** What everything else needs: a word that stands in one line is found there. */
export const FINDS = 'finds-lines'

export interface Search {
  readonly query: string
  readonly file_pattern?: string
}

export interface SearchTask extends Search {
  readonly ordered?: boolean
  readonly why: string
  readonly fix?: string
}

/** Fails unless the call answers with the lines that hold the query. */
export async function expectMatches(context: CheckContext, task: SearchTask): Promise<void> {
  const { query, file_pattern, ...rest } = task
  await expectLines(context, {
    tool: TOOL,
    args: file_pattern === undefined ? { query } : { query, file_pattern },
    all: searchContent(workspaceOf(context), query, file_pattern),
    most: MAX_LINES,
    ...rest,
  })
}

export interface Topic {
  readonly id: string
  readonly title: string
  readonly section: string
  readonly needs?: readonly string[]
  readonly ordered?: boolean
  readonly why: string
  readonly fix?: string
  /** Most of them in few files: the large one need not be read for each. */
  searches(workspace: SearchWorkspace): readonly Search[]
}

/** A check of some searches that belong together. */
export function topicCheck({ id, title, section, needs = [FINDS], searches, ...rest }: Topic): Check {
  return {
    id,
    title,
    level: 'must',
    spec: { title: `Brief › ${section}` },
    needs,
    async run(context) {
      const { why, fix, ordered } = rest
      const more = { why, ...(fix ? { fix } : {}), ...(ordered ? { ordered } : {}) }
      await inOrder(searches(workspaceOf(context)).map((search) => expectMatches(context, { ...search, ...more })))
    },
  }
}
