/**
 * Runs inside the container, on Node, as the only program that the page starts there: `node launcher.mjs`. Its terminal is all that
 * the page can write to and read from, so it turns off echo and line editing, runs the learner's servers with real
 * pipes, several at a time, and speaks frames (`frames.ts`) with the page.
 */
import { createFrameDecoder, createFrameEncoder, PAGE_KINDS } from './frames.ts'
import type { Frame, LauncherKind, PageKind } from './frames.ts'
import { decodeJson, encodeJson } from './messages.ts'
import type { HelloMessage, ReadyMessage, StartMessage } from './messages.ts'
import { createOutbox } from './outbox.ts'
import { startRun } from './server-run.ts'
import type { ServerRun } from './server-run.ts'

const home = process.cwd()
const runs = new Map<number, ServerRun>()
const encoder = createFrameEncoder<LauncherKind>()
const post = createOutbox((text) => process.stdout.write(text), setImmediate)
const send = (kind: LauncherKind, run: number, payload?: Uint8Array) => post(encoder.encode(kind, run, payload))

function end(): never {
  for (const run of runs.values()) run.kill()
  process.exit()
}

function take(frame: Frame<PageKind>): void {
  const { kind, run, payload } = frame
  if (kind === 'hello') {
    decoder.token = encoder.token = decodeJson<HelloMessage>(payload).token
  } else if (decoder.token === '') {
    // Nothing is done for anyone before a token is agreed upon.
  } else if (kind === 'start') {
    const message = decodeJson<StartMessage>(payload)
    const onEnd = () => void runs.delete(run)
    runs.set(
      run,
      startRun(home, run, message, (name, bytes) => send(name, run, bytes), onEnd),
    )
  } else {
    runs.get(run)?.take(frame)
  }
}

const decoder = createFrameDecoder(PAGE_KINDS, {
  frame: take,
  damage(sentence) {
    console.error(`The launcher cannot read what the page sends: ${sentence}`)
    end()
  },
})

// Some terminals deliver characters, others bytes; frames are ASCII either way.
process.stdin.setEncoding('latin1')
process.stdin.setRawMode?.(true)
process.stdin.on('data', (text) => decoder.push(String(text)))
process.stdin.on('end', end)
process.on('SIGHUP', end)
process.on('SIGTERM', end)
send('ready', 0, encodeJson({ cwd: home, node: process.version } satisfies ReadyMessage))
