/** Two entries in the form of a registry's `server.json` (schema of 2025-12-11). Servers and addresses are examples. */
import type { Entry } from './entry.ts'

export const entries: readonly Entry[] = [
  {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: 'com.example/harbour',
    description: 'Berths and tides of one harbour',
    version: '2.1.0',
    packages: [
      {
        registryType: 'npm',
        identifier: '@example/harbour-server',
        version: '2.1.0',
        transport: { type: 'stdio' },
      },
    ],
    remotes: [{ type: 'streamable-http', url: 'https://mcp.example.com/mcp' }],
  },
  {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: 'io.github.someone/tides',
    description: 'Tide tables',
    version: '0.4.0',
    remotes: [{ type: 'sse', url: 'http://tides.example.net/sse' }],
  },
]
