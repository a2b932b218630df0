// The second SDK line, which serves both eras. What its handler throws goes out as isError, so it throws its own words.
import { McpServer } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import { z } from 'zod'

const values: Record<string, string> = {
  theme: 'solarized-dark',
  language: 'de-AT',
  api_token: 'wbk_Zr7Kq2mXv9TbN4cYhL3s',
}

function load(key: string): string | undefined {
  if (key === 'corrupt') {
    throw new Error('cannot read record in /var/lib/settings/shard-07.sqlite (token=st_8Hq4WnYe2RkPz6UdJv5m)')
  }
  return values[key]
}

function readSetting(key: string): string {
  if (key === 'api_token') throw new Error('Permission denied')
  const known = Object.keys(values).filter((name) => name !== 'api_token')
  if (key !== 'corrupt' && !known.includes(key)) throw new Error(`Settings are: ${known.join(', ')}`)
  try {
    return load(key)!
  } catch {
    process.stderr.write('{"level":"error","event":"load failed"}\n')
    throw new Error('Something went wrong. It has been noted.')
  }
}

serveStdio(() => {
  const server = new McpServer({ name: 'settings', version: '2.0.0' })
  server.registerTool(
    'read_setting',
    {
      title: 'Read a setting',
      description: 'Reads theme or language.',
      inputSchema: z.object({ key: z.string() }),
      annotations: { readOnlyHint: true },
    },
    ({ key }) => ({ content: [{ type: 'text', text: readSetting(key) }] }),
  )
  return server
})
