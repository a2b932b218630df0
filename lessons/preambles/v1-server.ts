/** For fragments about a server written with version 1 of the SDK. */
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'

const server = new McpServer({ name: 'example', version: '1.0.0' })
void [server, z]
