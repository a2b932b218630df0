/** Runs in the harness page: speaks to a program of the lessons that runs on the bundled host. */
import { createBundledContainer } from '../../../lib/container/bundled/host.ts'
import type { Program } from '../../../lib/lessons/programs.ts'
import { speakTo } from '../../content/lessons/speak.ts'

const container = createBundledContainer()

Object.assign(globalThis, { harness: { speak: (program: Program) => speakTo(container, program) } })
