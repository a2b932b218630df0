/** `for await` over a stream, for engines whose ReadableStream is not iterable (WebKit). */
export async function* readable(stream: ReadableStream<string>): AsyncGenerator<string> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
