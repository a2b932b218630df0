/** The few lines in a host that make function calling and MCP meet. */
import type { Client } from '@modelcontextprotocol/client'

/** What a model API wants to know of a function. Providers name the fields differently; the content is this. */
export interface FunctionDefinition {
  name: string
  description: string
  parameters: object
}

/** What a model API hands back when the model wants a function called. */
export interface FunctionCall {
  id: string
  name: string
  arguments: string
}

// #region definitions
/** MCP to model: a tool is already what a function definition needs to be, under other names. */
export async function functionDefinitions(client: Client): Promise<FunctionDefinition[]> {
  const { tools } = await client.listTools()
  return tools.map((tool) => ({
    name: tool.name,
    description: tool.description ?? '',
    parameters: tool.inputSchema,
  }))
}
// #endregion

// #region call
/** Model to MCP and back: what this returns goes into the next request to the model, under the call's id. */
export async function runFunction(client: Client, call: FunctionCall) {
  const result = await client.callTool({
    name: call.name,
    // The model wrote this text. It may not be JSON at all; a host tells the model so and lets it try again.
    arguments: JSON.parse(call.arguments) as Record<string, unknown>,
  })
  const text = result.content.map((block) => (block.type === 'text' ? block.text : `[${block.type}]`)).join('\n')
  return { id: call.id, failed: result.isError === true, text }
}
// #endregion
