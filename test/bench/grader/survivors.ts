/** The list of mutants that no check notices, and why each of them is lawful: `survivors.yaml` of each exercise. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { EXERCISES } from '../../content/matrix.ts'
import { mutantKey, type Mutant } from './mutants.ts'

const listSchema = z.array(
  z.strictObject({
    /** Why a server with this change does all that the brief asks for. */
    reason: z.string().trim().min(20),
    mutants: z
      .array(
        z.strictObject({
          ...{ file: z.string(), at: z.string(), code: z.string(), becomes: z.string() },
          /** Which of several such places in the line. */
          nth: z.number().int().min(2).exactOptional(),
        }),
      )
      .min(1),
  }),
)

export type SurvivorList = z.infer<typeof listSchema>

/** @throws Error, one sentence, when the file is not what it should be; an exercise without one has an empty list */
export async function loadSurvivors(exercise: string): Promise<SurvivorList> {
  const file = path.join(EXERCISES, exercise, 'survivors.yaml')
  const text = await readFile(file, 'utf8').catch(() => '[]')
  const { success, data, error } = listSchema.safeParse(parse(text))
  if (success) return data
  const [first] = error.issues
  throw new Error(`exercises/${exercise}/survivors.yaml is wrong at ${first!.path.join('.')}: ${first!.message}`)
}

/** What is wrong with a list as it stands beside the mutants there are: one sentence each. */
export function faultsOf(list: SurvivorList, mutants: readonly Mutant[]): string[] {
  const known = new Set(mutants.map(mutantKey))
  const listed = list.flatMap((entry) => entry.mutants)
  const keys = listed.map(mutantKey)
  return listed.flatMap((mutant, index) => {
    const { file, at, code, becomes } = mutant
    const name = `${file}: "${code}" → "${becomes}" in the line "${at}"`
    if (!known.has(keys[index]!)) return [`${name} is listed, and the solution has no such mutant.`]
    return keys.indexOf(keys[index]!) < index ? [`${name} is listed twice.`] : []
  })
}
