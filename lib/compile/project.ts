export { compileForBundle } from './bundle.ts'
export { compileForNode, nodeEntry } from './node.ts'
export type { Program } from './program.ts'
