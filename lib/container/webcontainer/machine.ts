/**
 * The one WebContainer that a page can have, shared by whoever needs it. A boot that hangs can be neither cancelled nor
 * repeated (`@webcontainer/api` keeps waiting for its frame, and a second boot waits for the first), so there is one
 * promise for it, which outlives the patience of those who wait.
 */
import type { WebContainer } from '@webcontainer/api'
import { watchBoot } from './boot-progress.ts'
import type { BootProgress } from './boot-progress.ts'
import { loadRuntime } from './runtime-files.ts'

interface Machine {
  readonly container: WebContainer
  /** Resolves with one sentence when the container can be used no more. */
  readonly broken: Promise<string>
}

interface Shared {
  readonly machine: Promise<Machine>
  users: number
}

let shared: Shared | undefined
let progress: BootProgress | undefined

async function boot(runtimeUrl: string): Promise<Machine> {
  // Both at once: neither needs the other.
  const files = loadRuntime(runtimeUrl)
  files.catch(() => undefined)
  const { WebContainer } = await import('@webcontainer/api')
  const container = await WebContainer.boot({ coep: 'require-corp', workdirName: 'workbook' })
  const broken = new Promise<string>((resolve) => {
    container.on('error', ({ message }) =>
      resolve(`WebContainer has stopped with an internal error (${message}): reload the page to use it again.`),
    )
  })
  try {
    await container.mount(await files)
  } catch (error) {
    container.teardown()
    throw error
  }
  return { container, broken }
}

function shutDown(own: Shared, machine: Machine): void {
  if (shared !== own) return
  shared = undefined
  machine.container.teardown()
}

function share(runtimeUrl: string): Shared {
  const own: Shared = { machine: boot(runtimeUrl), users: 0 }
  own.machine.then(
    (machine) => machine.broken.then(() => shutDown(own, machine)),
    () => {
      if (shared === own) shared = undefined
    },
  )
  return own
}

export interface Lease {
  readonly machine: Promise<Machine>
  readonly progress: BootProgress
  /** Gives it up; the last one to do so shuts the container down. */
  release(): void
}

/** Joins the container of this page, or a boot of it that is under way, or begins one. */
export function leaseMachine(runtimeUrl: string): Lease {
  const watch = (progress ??= watchBoot())
  const own = (shared ??= share(runtimeUrl))
  own.users++
  let held = true
  return {
    machine: own.machine,
    progress: watch,
    release() {
      if (!held) return
      held = false
      own.users--
      own.machine.then(
        (machine) => {
          if (own.users === 0) shutDown(own, machine)
        },
        () => undefined,
      )
    },
  }
}
