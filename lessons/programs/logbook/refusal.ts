/** Something the model asked for and does not get. Its message is written for the model. */
export class Refusal extends Error {}

/** The code of a system error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException | null)?.code
}
