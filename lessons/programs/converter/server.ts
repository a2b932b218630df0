import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { build } from './factory.ts'

// The first message decides: `initialize` opens a legacy connection, a request with the keys in `_meta` a modern one.
serveStdio(build)
