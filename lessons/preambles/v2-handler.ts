/** For fragments that serve a factory over HTTP with version 2 of the SDK. */
import { createMcpHandler, McpServer, type McpRequestContext } from '@modelcontextprotocol/server'

const build = (_context: McpRequestContext) => new McpServer({ name: 'example', version: '1.0.0' })
void [createMcpHandler, build]
