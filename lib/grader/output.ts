/** What a program writes beside the messages that are looked at. */
import type { ServerProcess } from '../container/types.ts'

/** Characters of stderr that are kept. */
export const MAX_STDERR = 1_000_000

/** `for await` over a stream, for engines whose ReadableStream is not iterable (WebKit). */
export async function* readable(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** Reads both streams of a program whose stdout is no wire: there it is one more place to print to. */
export async function followOutput(
  { stdout, stderr }: Pick<ServerProcess, 'stdout' | 'stderr'>,
  onText: (text: string) => void,
): Promise<void> {
  let kept = 0
  const follow = async (stream: ReadableStream<string>) => {
    for await (const text of readable(stream)) if ((kept += text.length) < MAX_STDERR) onText(text)
  }
  await Promise.all([follow(stdout), follow(stderr)])
}
