import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p2-complete',
  part: 2,
  title: 'The complete server',
  summary: 'Three tools, resources in pages, a prompt, progress, cancellation and a log: all in one server.',
  chapter: { number: 18, slug: 'server-template', title: 'A server to copy' },
  entry: 'server.ts',
  minutes: 120,
  hints: [
    `Run the starter and look at what is red. Nothing of it needs new tools: the parts that are missing stand beside the three
that you have, and each is small. An order that works, because every step turns some checks green by itself:

- what is only **said**: instructions, annotations, an output schema,
- the **log**: one function that all three handlers already go through,
- **resources**: list, read, template, completion, all of them over one function that gives the paths of all text files,
- the **prompt**, which needs what reading a resource gives,
- **progress** and **cancellation**, both inside the loop of the search.

Whatever takes a path from outside (a tool, a URI, the prompt) should go through the same \`readText\` as \`read_file\`. Then there is
one place where a path can be refused, and not four.`,

    `**Log.** In \`answer\`: \`const start = performance.now()\`, then \`try { … } catch { … } finally { console.error(…) }\`. The line
holds the tool, how it went, and the milliseconds. Not the result, not the message of an error.

**Resources.** \`server.registerResource('file', new ResourceTemplate('file:///{+path}', { list: undefined, complete: { path } }), …)\`
gives template, reading and completion. The URI comes as a \`URL\`: the path is \`decodeURIComponent(uri.pathname.slice(1))\`. The other
way, encode each name by itself: \`path.split('/').map(encodeURIComponent).join('/')\`. What \`readText\` throws has to become
an \`McpError\` with \`ErrorCode.InvalidParams\`.

**Pages.** After that registration, \`server.server.setRequestHandler(ListResourcesRequestSchema, …)\` takes the place of the list
that knows no cursors. A cursor can be the last path of its page, encoded so that you know it for yours. Decode it, encode it
again, compare: what is not the same was never yours.

**Prompt.** A message \`{ role: 'user', content: { type: 'resource', resource: { uri, mimeType, text } } }\`, beside one that says
what to do with it.

**Progress.** The handler's second argument is \`extra\`: the token is in \`extra._meta?.progressToken\` (compare with \`undefined\`, since
0 is a token), and \`extra.sendNotification\` sends. Report once before the first file and once after the last.

**Cancellation.** \`extra.signal\` is aborted when the client cancels. Look at it between files, after a turn of the event loop: without
one, no message can come in while you search.`,

    `Nearly all of it. The list:

\`\`\`ts
server.server.setRequestHandler(ListResourcesRequestSchema, async ({ params }) => {
  const after = params?.cursor === undefined ? undefined : fromCursor(params.cursor)
  const paths = (await textFiles()).filter((path) => after === undefined || path > after)
  const last = paths.length > 50 ? paths[49] : undefined
  return {
    resources: paths.slice(0, 50).map((path) => ({ uri: toUri(path), name: path, mimeType: mimeType(path) })),
    ...(last !== undefined && { nextCursor: toCursor(last) }),
  }
})
\`\`\`

The search:

\`\`\`ts
await report(0, paths.length + 1)
for (const [done, path] of paths.entries()) {
  await setImmediate() // from node:timers/promises
  signal.throwIfAborted()
  // … look through the file; stop after twenty lines
  await report(done + 1, paths.length + 1)
}
await report(paths.length + 1, paths.length + 1)
\`\`\`

with, in the handler:

\`\`\`ts
const report = async (progress: number, total: number) => {
  const progressToken = extra._meta?.progressToken
  if (progressToken === undefined) return
  await extra.sendNotification({ method: 'notifications/progress', params: { progressToken, progress, total } })
}
\`\`\`

The line on stderr:

\`\`\`ts
} finally {
  console.error(\`\${tool} \${outcome} \${(performance.now() - start).toFixed(1)} ms\`)
}
\`\`\``,
  ],
}

export default exercise
