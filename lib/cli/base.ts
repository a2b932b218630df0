import { basePath } from '../book/base-path.ts'
import { CliError } from './cli-error.ts'

/** The path that the workbook is published under. @throws CliError when `BASE_PATH` is none */
export function readBase(): string {
  try {
    return basePath()
  } catch (error) {
    throw new CliError((error as Error).message)
  }
}
