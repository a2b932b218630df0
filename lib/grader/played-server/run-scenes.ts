/** Plays the scenes of an exercise, a few at a time: each costs a process. */
import type { Container, FileTree, StartOptions } from '../../container/types.ts'
import { createRandom } from '../random.ts'
import type { GradeEvent } from '../types.ts'
import type { WireLog } from '../wire-log.ts'
import type { Played, Scene, ServerScript } from './scene.ts'
import { Stage } from './stage.ts'

/** More processes than these at once, and on a small machine each would be too slow for its own time limits. */
const AT_ONCE = 4

/** By how much a time limit grows for a client that has found it over before it was. */
const MORE_TIME = 4

export interface ScenesOptions {
  readonly container: Container
  readonly files: FileTree
  readonly entry: string
  readonly start?: StartOptions
  readonly scenes: readonly Scene[]
  readonly seed: number
  readonly log: WireLog
  readonly startTimeoutMs: number
  readonly timeoutMs: number
  readonly signal?: AbortSignal | undefined
  readonly emit: (event: GradeEvent) => void
  /** Called after each scene. */
  readonly onPlayed: (played: Played) => void
}

/**
 * Once a client had to be stopped, no further scene begins: the next would only cost the same time again. Those that are
 * under way are played to their end.
 */
export async function runScenes(options: ScenesOptions): Promise<void> {
  const waiting = options.scenes.map((scene, index) => ({ scene, process: index + 1 }))
  let processes = waiting.length
  let hangs = false
  let over = false
  const stages = new Set<Stage>()
  const stop = () => stages.forEach((stage) => stage.stop())
  options.signal?.addEventListener('abort', stop)

  const play = async (scene: Scene, process: number, moreTime: boolean): Promise<void> => {
    options.signal?.throwIfAborted()
    const stage = await begin(options, scene, process, moreTime)
    stages.add(stage)
    if (over || options.signal?.aborted) stage.stop()
    const played = await stage.played()
    stages.delete(stage)
    options.signal?.throwIfAborted()
    if (stage.falseAlarm && played.script.timeoutMs !== undefined && !moreTime) return play(scene, ++processes, true)
    if (played.stopped !== undefined) hangs = true
    options.onPlayed(played)
  }
  const work = async () => {
    for (let next = waiting.shift(); next && !hangs; next = waiting.shift()) await play(next.scene, next.process, false)
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    over = true
    stop()
    options.signal?.removeEventListener('abort', stop)
  }
}

async function begin(options: ScenesOptions, scene: Scene, process: number, moreTime: boolean): Promise<Stage> {
  const { container, files, entry, start, log, seed, startTimeoutMs, timeoutMs, emit } = options
  const random = createRandom(seed, `scene ${scene.id}`)
  const drawn = scene.script(random)
  const script = moreTime ? withMoreTime(drawn) : drawn
  emit({ type: 'process', process, title: moreTime ? `${scene.title} (again, with more time)` : scene.title })
  const client = await container.start(files, entry, {
    ...start,
    env: (root) => ({
      ...(typeof start?.env === 'function' ? start.env(root) : start?.env),
      ...(script.timeoutMs === undefined ? {} : { REQUEST_TIMEOUT_MS: String(script.timeoutMs) }),
    }),
  })
  const onStderr = (text: string) => emit({ type: 'stderr', text, process })
  return new Stage(client, { scene, script, random, log, process, startTimeoutMs, timeoutMs, onStderr })
}

function withMoreTime(script: ServerScript): ServerScript {
  return script.timeoutMs === undefined ? script : { ...script, timeoutMs: script.timeoutMs * MORE_TIME }
}
