/** Every server of every exercise with the verdict it must get: on whichever host. */
import { fileURLToPath } from 'node:url'
import type { FileTree } from '../../lib/container/types.ts'
import { listVariants, loadFiles, loadVariant } from '../../lib/exercises/load.ts'
import type { VariantKind } from '../../lib/exercises/variants.ts'
import { catalogue } from '../../exercises/catalogue.ts'

export const EXERCISES = fileURLToPath(new URL('../../exercises', import.meta.url))

export interface Case {
  readonly exercise: string
  /** `start`, `solution`, `right/<name>` or `broken/<name>`. */
  readonly variant: string
  readonly entry: string
  readonly files: FileTree
  /** Ids of exactly the checks that fail or warn, sorted; empty where all of them pass. */
  readonly trips: readonly string[]
  /** Of a broken one: what a person did. */
  readonly mistake?: string
}

export interface Proof {
  readonly startTrips: readonly string[]
  readonly saidInBrief: Readonly<Record<string, string>>
}

export async function loadProof(exercise: string): Promise<Proof> {
  return (await import(`../../exercises/${exercise}/proof.ts`)) as Proof
}

/** All cases, exercise by exercise. */
export async function loadMatrix(): Promise<Case[]> {
  const cases = await Promise.all(catalogue.map(({ slug, entry }) => casesOf(slug, entry)))
  return cases.flat()
}

async function casesOf(exercise: string, entry: string): Promise<Case[]> {
  const { start, solution } = await loadFiles(EXERCISES, exercise)
  const proof = await loadProof(exercise)
  const variants = async (kind: VariantKind) =>
    Promise.all(
      (await listVariants(EXERCISES, exercise, kind)).map(async (name): Promise<Case> => {
        const { files, trips = [], mistake } = await loadVariant(EXERCISES, exercise, kind, name, entry)
        const told = mistake === undefined ? {} : { mistake }
        return { exercise, variant: `${kind}/${name}`, entry, files, trips: [...trips].sort(), ...told }
      }),
    )
  return [
    { exercise, variant: 'start', entry, files: start, trips: [...proof.startTrips].sort() },
    { exercise, variant: 'solution', entry, files: solution, trips: [] },
    ...(await variants('right')),
    ...(await variants('broken')),
  ]
}
