/** Which aspects of the decision model a scenario asks about. */
import type { AspectId } from '../../decision/aspects.ts'
import type { Answers } from '../../decision/questions.ts'

const ALWAYS: readonly AspectId[] = ['packaging', 'transport', 'gateway', 'scaling', 'state', 'auth']

/**
 * All but the older clients, which are asked about where they come: otherwise there is nothing to decide. The transport is
 * asked about always, though who runs the server decides it alone: asked only where it is stdio, it would answer itself.
 */
export function askedAspects({ clients }: Pick<Answers, 'clients'>): readonly AspectId[] {
  return clients === 'both' ? [...ALWAYS, 'eras'] : ALWAYS
}
