import { setTimeout } from 'node:timers/promises'

export interface Shelf {
  readonly name: string
  readonly books: readonly string[]
}

export const shelves: readonly Shelf[] = [
  { name: 'Harbours', books: ['Piers of the North Sea', 'The Lighthouse Keepers', 'Tides Explained'] },
  { name: 'Gardens', books: ['Moss', 'The Walled Garden', 'Trees in Winter'] },
  { name: 'Machines', books: ['Looms', 'The Difference Engine', 'Tide Mills', 'Winding Engines'] },
]

/** Counts one shelf, which takes a moment. Stops at once when `signal` says so. */
export async function countShelf(shelf: Shelf, signal: AbortSignal): Promise<number> {
  await setTimeout(30, undefined, { signal })
  return shelf.books.length
}
