import type { ProgramKind } from '@/lib/lessons/programs.ts'

export interface RunProgramProps {
  readonly name: string
  readonly kind: ProgramKind
  readonly entry: string
  /** Whole files by name, without the lines that mark regions. */
  readonly files: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

/** Runs a program of a lesson in the container on the page. */
export function RunProgram(_props: RunProgramProps) {
  return null
}
