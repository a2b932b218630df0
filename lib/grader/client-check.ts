/**
 * The vocabulary of an exercise of the kind `client`: scenes, and checks that read what was seen in them. Such an
 * exercise's files import this one and `check.ts`.
 */
export type { Outcome, Played, Scene, ServerScript, Tool, ToolPage, Turn } from './played-server/scene.ts'
export { capabilityOf } from './played-server/script.ts'
export type { SceneCheck, SceneContext } from './check.ts'
export type { Random } from './random.ts'
export { shorten } from './failure.ts'
export { tellingLines } from './stderr.ts'
