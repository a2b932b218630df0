/** Results in the order of `tasks`, whatever type each has. */
type Settled<Tasks extends readonly unknown[]> = { -readonly [Index in keyof Tasks]: Awaited<Tasks[Index]> }

/**
 * Waits for all of them, as `Promise.all` does, and rejects with what the first *in order* rejects with, not the first in
 * time: the same server is told the same in every run.
 */
export async function inOrder<const Tasks extends readonly unknown[]>(tasks: Tasks): Promise<Settled<Tasks>> {
  await Promise.allSettled(tasks)
  return Promise.all(tasks)
}
