import { openProgress } from '@/lib/progress/index.ts'
import type { Progress } from '@/lib/progress/types.ts'
import { createLease } from '../store/lease.ts'
import { useLease } from '../store/use-lease.ts'

/** One for all that ask at the same time: the islands of a chapter's page share it. */
const progress = createLease(openProgress, (open) => void open.close())

/** The browser's progress for a page that has no exercise open; undefined on the server and while hydrating. */
export function useOpenProgress(): Progress | undefined {
  return useLease(progress)
}
