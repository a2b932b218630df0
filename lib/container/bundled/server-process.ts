/** A program in a worker as a `ServerProcess`. */
import { createFetchCaller } from '../fetch/caller.ts'
import { ContainerError } from '../types.ts'
import { startHeartbeat } from './heartbeat.ts'
import { createInput, createOutput } from './streams.ts'
import type { ExitStatus, ServerProcess } from '../types.ts'
import type { StartRequest, WorkerMessage } from './messages.ts'
import type { WorkerLink } from './worker-link.ts'

/** Milliseconds from the order to a compiled program. */
const START_LIMIT_MS = 30_000

function seconds(milliseconds: number): string {
  const value = milliseconds / 1000
  return value === 1 ? '1 second' : `${value} seconds`
}

/** The status in the form that was promised, whatever the worker sent; throws when there is none in it. */
function checkedStatus({ code, reason, detail }: ExitStatus): ExitStatus {
  const status = {
    code: typeof code === 'number' ? code : null,
    reason: reason === 'crashed' ? reason : 'exit',
  } as const
  return typeof detail === 'string' ? { ...status, detail } : status
}

/** Starts the program in the worker; rejects with a ContainerError when it cannot be started, and ends the worker. */
export function startProcess(link: WorkerLink, request: StartRequest, unresponsiveMs: number): Promise<ServerProcess> {
  const post = link.post.bind(link)
  const stdin = createInput(post)
  const outputs = { 1: createOutput(1, post), 2: createOutput(2, post) }
  const caller = createFetchCaller((message) => post({ type: 'fetch', message }))
  let over = false
  let resolveExit!: (status: ExitStatus) => void
  const exited = new Promise<ExitStatus>((resolve) => {
    resolveExit = resolve
  })

  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () =>
        refuse(
          new ContainerError(
            'host',
            `The worker did not start the program within ${seconds(START_LIMIT_MS)}; reload the page.`,
          ),
        ),
      START_LIMIT_MS,
    )
    let running = false

    const settle = (status: ExitStatus) => {
      if (over) return
      over = true
      heartbeat?.stop()
      link.end()
      stdin.end()
      outputs[1].end()
      outputs[2].end()
      caller.end()
      resolveExit(status)
    }
    const refuse = (error: ContainerError) => {
      clearTimeout(limit)
      settle({ code: null, reason: 'killed' })
      reject(error)
    }
    let heartbeat: ReturnType<typeof startHeartbeat> | undefined
    const begin = () => {
      clearTimeout(limit)
      running = true
      heartbeat = startHeartbeat(
        unresponsiveMs,
        () => post({ type: 'ping' }),
        () => {
          const detail = `The program did not answer for ${seconds(unresponsiveMs)} (an endless loop, or memory that grew without end), so it was ended.`
          settle({ code: null, reason: 'killed', detail })
        },
      )
      resolve({
        stdin: stdin.stream,
        stdout: outputs[1].stream,
        stderr: outputs[2].stream,
        fetch: (incoming) => caller.fetch(incoming),
        exited,
        kill: () => settle({ code: null, reason: 'killed' }),
      })
    }

    const read = (message: WorkerMessage) => {
      switch (message.type) {
        case 'warm':
          break
        case 'started':
          begin()
          break
        case 'refused':
          refuse(new ContainerError(message.kind, message.message, message.location))
          break
        case 'output':
          outputs[message.fd].give(String(message.text))
          break
        case 'stdin-taken':
          stdin.taken(message.count)
          break
        case 'pong':
          heartbeat?.answered()
          break
        case 'fetch':
          caller.receive(message.message)
          break
        case 'exit':
          settle(checkedStatus(message.status))
      }
    }
    const receive = (message: WorkerMessage) => {
      if (over) return
      try {
        read(message)
      } catch {
        // What a program made of its worker is not to be trusted; a page that trips over it would be.
        settle({ code: null, reason: 'crashed', detail: 'The worker of the program sent what is no message.' })
      }
    }
    link.listen(receive, (message) => {
      if (over) return
      const reason = message === '' ? 'the browser gave no reason' : message
      if (running) settle({ code: null, reason: 'crashed', detail: `The worker of the program broke down: ${reason}.` })
      else refuse(new ContainerError('host', `The browser could not run a worker: ${reason}.`))
    })
    post(request)
  })
}
