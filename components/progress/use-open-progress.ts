import { openProgress } from '@/lib/progress/index.ts'
import type { Progress } from '@/lib/progress/types.ts'
import { createLease } from '../store/lease.ts'
import { useLease } from '../store/use-lease.ts'

const shared = createLease(openProgress, (progress) => void progress.close())

/**
 * The browser's progress for a page that has no exercise open; undefined on the server and while hydrating. All parts
 * of a page share one.
 */
export function useOpenProgress(): Progress | undefined {
  return useLease(shared)
}
