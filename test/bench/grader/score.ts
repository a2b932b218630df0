/** Grades mutants on the node host, and says which of them no check noticed. */
import { ContainerError, type Container } from '../../../lib/container/types.ts'
import { FIXED_SEED, gradeCase, tripped } from '../../content/grading.ts'
import type { Mutant } from './mutants.ts'

/** The inputs that a mutant must get by: a change that shows with some of them only has more than one chance to. */
const SEEDS = [FIXED_SEED, 7, 4_000_000_019]

/** @returns ids of the checks that noticed, `compile` where it does not compile; empty: it survived */
export async function killers(container: Container, { exercise, files }: Mutant): Promise<readonly string[]> {
  for (const seed of SEEDS) {
    const found = await gradeCase(container, { exercise, files }, seed).then(tripped, (error: unknown) => {
      if (error instanceof ContainerError) return ['compile']
      throw error
    })
    if (found.length > 0) return found
  }
  return []
}
