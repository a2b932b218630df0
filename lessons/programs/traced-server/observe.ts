import { TRACEPARENT_META_KEY, type CallToolResult, type ServerContext } from '@modelcontextprotocol/server'
import { spanBelow, type Span } from './trace.ts'

/** One line on stderr for each call of a tool. stdout is the wire, and stays clean. */
function log(fields: Record<string, unknown>): void {
  process.stderr.write(`${JSON.stringify(fields)}\n`)
}

/**
 * Runs a tool and says how it went: name, outcome, duration, the ids that tie the line to its trace. Neither the
 * arguments nor the result is written down: what they hold is the user's.
 */
export async function observed(
  tool: string,
  ctx: ServerContext,
  run: (span: Span) => CallToolResult | Promise<CallToolResult>,
): Promise<CallToolResult> {
  const span = spanBelow(ctx.mcpReq._meta?.[TRACEPARENT_META_KEY])
  const started = performance.now()
  let result: CallToolResult
  let exception: string | undefined
  try {
    result = await run(span)
  } catch (error) {
    // The details are for the log. The model gets a sentence, and a reference that finds the line in the log.
    exception = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    result = { content: [{ type: 'text', text: `${tool} failed. Reference: ${span.traceId}` }], isError: true }
  }
  log({
    span: `tools/call ${tool}`,
    'mcp.method.name': 'tools/call',
    'gen_ai.operation.name': 'execute_tool',
    'gen_ai.tool.name': tool,
    'jsonrpc.request.id': String(ctx.mcpReq.id),
    ...(result.isError && { 'error.type': 'tool_error' }),
    ...(exception && { exception }),
    duration_s: Number(((performance.now() - started) / 1000).toFixed(4)),
    trace_id: span.traceId,
    span_id: span.spanId,
    parent_span_id: span.parentId,
  })
  return result
}
