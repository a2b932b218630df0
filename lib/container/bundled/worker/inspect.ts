/** Node's own `util.inspect`; the build makes it print the stacks of stacks.ts (see lib/build/runtime/worker.ts). */
export { format, formatWithOptions, inspect, stripVTControlCharacters } from 'node-inspect-extracted'
