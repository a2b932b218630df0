import type { ExerciseMeta } from '../grader/types.ts'

/** As the catalogue has it; an exercise that says nothing is a server that speaks over stdio. */
type Kinded = ExerciseMeta & { readonly kind?: string }

function kindOf({ kind = 'server' }: Kinded): string {
  return kind
}

/** Whether there is a program to take home: a file that is only read is copied by hand. */
export function fitsTakingHome(meta: ExerciseMeta): boolean {
  return kindOf(meta) !== 'config'
}

/** Whether a host can start the program and talk to it over its pipes, which is what its configuration is for. */
export function speaksStdio(meta: ExerciseMeta): boolean {
  return kindOf(meta) === 'server'
}
