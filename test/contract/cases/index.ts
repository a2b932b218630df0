/** The contract of `lib/container/types.ts` as cases that every host runs. */
import { builtins } from './builtins/index.ts'
import { crashCases } from './crashes.ts'
import { environment } from './environment.ts'
import { exits } from './exits.ts'
import { fetchCases } from './fetch.ts'
import { files } from './files.ts'
import { kills } from './kills.ts'
import { limits } from './limits.ts'
import { mcp } from './mcp.ts'
import { modules } from './modules.ts'
import { order } from './order.ts'
import { refusals } from './refusals.ts'
import { streams } from './streams.ts'
import { utf8 } from './utf8.ts'
import type { ContractCase } from './types.ts'

export type { ContractCase, ContractContext } from './types.ts'
export { DEFAULT_TIMEOUT_MS } from './types.ts'

export const contractCases: readonly ContractCase[] = [
  ...streams,
  ...utf8,
  ...exits,
  ...crashCases,
  ...refusals,
  ...kills,
  ...limits,
  ...fetchCases,
  ...files,
  ...environment,
  ...modules,
  ...order,
  ...builtins,
  ...mcp,
]
