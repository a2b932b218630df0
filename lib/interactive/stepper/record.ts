/** `npm run record:stepper`: records the conversations that `<HandshakeStepper />` steps through. */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Container, FileTree } from '../../container/types.ts'
import { createNodeContainer } from '../../container/node/index.ts'
import { LineSplitter } from '../../grader/lines.ts'
import { SCRIPT } from './script.ts'
import type { RecordedMessage, StepperRecording } from './types.ts'

const ROOT = new URL('../../../', import.meta.url)
const ENTRY = 'server.ts'

/** The program that is recorded; a file of the lessons, so that a reader can run it. */
export const PROGRAM = new URL(`lessons/programs/both-eras/${ENTRY}`, ROOT)
export const RECORDING = new URL('recording.generated.json', import.meta.url)

/** Milliseconds for the whole of one conversation, the start of the program included. */
const LIMIT = 30_000

/**
 * Says the script to a fresh server, era by era, and keeps all that both sides said.
 * @throws Error when the server ends before it has answered
 */
export async function recordStepper(container: Container): Promise<StepperRecording> {
  const files = { [ENTRY]: await readFile(PROGRAM, 'utf8') }
  return {
    legacy: await converse(container, files, SCRIPT.legacy),
    modern: await converse(container, files, SCRIPT.modern),
  }
}

async function converse(
  container: Container,
  files: FileTree,
  script: readonly RecordedMessage['message'][],
): Promise<RecordedMessage[]> {
  const server = await container.start(files, ENTRY)
  const limit = setTimeout(() => server.kill(), LIMIT)
  const writer = server.stdin.getWriter()
  const lines = linesOf(server.stdout)
  const said: RecordedMessage[] = []
  try {
    for (const message of script) {
      said.push({ from: 'client', message })
      await writer.write(`${JSON.stringify(message)}\n`)
      if (!('id' in message)) continue
      const { value, done } = await lines.next()
      if (done) throw new Error(`The server ended before it answered ${String(message['method'])}.`)
      said.push({ from: 'server', message: JSON.parse(value) as RecordedMessage['message'] })
    }
    return said
  } finally {
    clearTimeout(limit)
    server.kill()
  }
}

async function* linesOf(stream: ReadableStream<string>): AsyncGenerator<string, undefined> {
  const splitter = new LineSplitter()
  const reader = stream.getReader()
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return undefined
    yield* splitter.push(value)
  }
}

/** Records and writes the file. @returns whether it has changed */
export async function writeRecording(container: Container): Promise<boolean> {
  const before = await readFile(RECORDING, 'utf8').catch(() => '')
  const after = `${JSON.stringify(await recordStepper(container), null, 2)}\n`
  if (after !== before) await writeFile(RECORDING, after)
  return after !== before
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const container = createNodeContainer()
  console.log(`${fileURLToPath(RECORDING)}: ${(await writeRecording(container)) ? 'recorded' : 'unchanged'}`)
  await container.dispose()
}
