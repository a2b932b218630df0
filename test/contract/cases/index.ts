/** The contract of `lib/container/types.ts` as cases that every host runs. */
import { streams } from './streams.ts'
import type { ContractCase } from './types.ts'

export type { ContractCase, ContractContext } from './types.ts'
export { DEFAULT_TIMEOUT_MS } from './types.ts'

export const contractCases: readonly ContractCase[] = [...streams]
