import { afterAll, describe, expect, it } from 'vitest'
import type { ActiveCheck } from '../../../lib/grader/check.ts'
import { createCommandContainer } from '../../../lib/container/command.ts'
import { createNodeContainer } from '../../../lib/container/node/index.ts'
import { grade } from '../../../lib/grader/grade.ts'
import type { Random } from '../../../lib/grader/random.ts'
import { universalChecks } from '../../../lib/grader/universal.ts'
import { drawWorkspace, mountWorkspace, type Workspace } from '../../../lib/grader/workspace.ts'

/** Answers a call of `cat` with a file below `SEARCH_ROOT`. */
const SERVER = `
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method, params } = JSON.parse(line)
  if (id === undefined) return
  const result =
    method === 'initialize'
      ? { protocolVersion: '2025-11-25', capabilities: { tools: {} }, serverInfo: { name: 'cat', version: '1' } }
      : method === 'tools/call'
        ? { content: [{ type: 'text', text: readFileSync(process.env.SEARCH_ROOT + '/' + params.arguments.path, 'utf8') }] }
        : {}
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n')
})
`

const workspace = (random: Random): Workspace => ({
  files: { 'files/a.txt': random.word(12), 'files/b.txt': { link: 'a.txt' } },
  env: (root) => ({ SEARCH_ROOT: `${root}/files` }),
})

/** Passes when the server reads what the workspace of the run holds, through a link, below the root that it was given. */
const reads: ActiveCheck = {
  id: 'reads',
  title: 'Reads the workspace',
  level: 'must',
  spec: { title: 'Brief' },
  async run({ server, workspace, fail }) {
    const reply = await server.callTool('cat', { path: 'b.txt' })
    const [block] = reply.result?.['content'] as { text: string }[]
    if (block?.text !== workspace?.files['files/a.txt']) fail({ summary: `Got ${block?.text}` }, reply)
    if (!server.root.startsWith('/')) fail({ summary: `The root is ${server.root}` })
  },
}

const containers = {
  node: createNodeContainer(),
  command: createCommandContainer('node', ['--input-type=module', '-e', SERVER]),
}
afterAll(() => Promise.all(Object.values(containers).map((container) => container.dispose())))

describe('a run with a workspace', () => {
  it.each(Object.entries(containers))('finds it on the host %s', async (_, container) => {
    const report = await grade({
      container,
      exercise: { slug: 'x', entry: 'server.ts' },
      checks: { slug: 'x', checks: [universalChecks({ tools: true })[0]!, reads], workspace },
      files: { 'server.ts': SERVER.replace('(line)', '(line: string)') },
      seed: 7,
    })
    expect(report.checks.map(({ id, status, message }) => [id, status, message])).toEqual([
      ['handshake', 'pass', undefined],
      ['reads', 'pass', undefined],
    ])
  })

  it('draws the same for the same seed, and nothing where there is none', () => {
    expect(drawWorkspace({ workspace }, 7)?.files).toEqual(drawWorkspace({ workspace }, 7)?.files)
    expect(drawWorkspace({ workspace }, 7)?.files).not.toEqual(drawWorkspace({ workspace }, 8)?.files)
    expect(drawWorkspace({}, 7)).toBeUndefined()
  })

  it('keeps the variables of the start beside its own', () => {
    const drawn = drawWorkspace({ workspace }, 7)
    for (const env of [{ A: '1' }, () => ({ A: '1' })]) {
      const { files, start } = mountWorkspace({ 'server.ts': '' }, drawn, { env, args: ['x'] })
      expect(Object.keys(files)).toEqual(['server.ts', 'files/a.txt', 'files/b.txt'])
      expect(start.args).toEqual(['x'])
      expect((start.env as (root: string) => unknown)('/p')).toEqual({ A: '1', SEARCH_ROOT: '/p/files' })
    }
  })
})
