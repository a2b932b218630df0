/** For fragments about a server written with version 2 of the SDK. */
import { McpServer } from '@modelcontextprotocol/server'
import { z } from 'zod'

const server = new McpServer({ name: 'example', version: '1.0.0' })
void [server, z]
