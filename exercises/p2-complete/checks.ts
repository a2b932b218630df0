import type { ExerciseChecks } from '../../lib/grader/check.ts'
import { withUniversalChecks } from '../../lib/grader/universal.ts'
import { drawSearchWorkspace } from '../shared/workspace/draw.ts'
import { codeChecks } from './checks/codes.ts'
import { listingChecks } from './checks/listing.ts'
import { logChecks } from './checks/log.ts'
import { pagingChecks } from './checks/paging.ts'
import { progressChecks } from './checks/progress.ts'
import { promptChecks } from './checks/prompt.ts'
import { readingChecks } from './checks/reading.ts'
import { serverChecks } from './checks/server.ts'
import { structuredChecks } from './checks/structured.ts'
import { templateChecks } from './checks/template.ts'
import { toolChecks } from './checks/tools.ts'

const exercise: ExerciseChecks = {
  slug: 'p2-complete',
  workspace: drawSearchWorkspace,
  checks: withUniversalChecks({ serverName: 'file-search', tools: true }, [
    ...serverChecks,
    ...toolChecks,
    ...structuredChecks,
    ...listingChecks,
    ...pagingChecks,
    ...readingChecks,
    ...templateChecks,
    ...promptChecks,
    ...codeChecks,
    ...progressChecks,
    ...logChecks,
  ]),
}

export default exercise
