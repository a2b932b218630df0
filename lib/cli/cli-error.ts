/** Ends a command with one sentence for the person at the terminal, no stack: what is wrong and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError'
}

/** Runs a command's body; a CliError becomes its sentence on stderr and exit code 1. */
export async function withSentences(body: () => Promise<void>): Promise<void> {
  try {
    await body()
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
