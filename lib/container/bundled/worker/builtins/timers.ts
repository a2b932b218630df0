export { clearImmediate, clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } from '../timers.ts'
export * as promises from './timers-promises.ts'
