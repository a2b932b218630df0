/** What a host wants to know of a server that it starts. */
import type { ExerciseMeta } from '../grader/types.ts'
import { compiledEntry, json } from './common.ts'

/** An entry for Claude Desktop's configuration; the path is the learner's to fill in. */
export function hostConfig(meta: ExerciseMeta): string {
  const args = [`/absolute/path/to/${meta.slug}/${compiledEntry(meta)}`]
  return json({ mcpServers: { [meta.slug]: { command: 'node', args } } })
}

/** The manifest of an MCP Bundle, version 0.3 (https://github.com/anthropics/mcpb/blob/main/MANIFEST.md). */
export function manifest(meta: ExerciseMeta): string {
  const entry = compiledEntry(meta)
  return json({
    manifest_version: '0.3',
    name: meta.slug,
    display_name: meta.title,
    version: '1.0.0',
    description: meta.summary,
    author: { name: 'Your name' },
    server: {
      type: 'node',
      entry_point: entry,
      mcp_config: { command: 'node', args: [`\${__dirname}/${entry}`] },
    },
    compatibility: { runtimes: { node: '>=20.19.0' } },
  })
}

/** Of the project, a bundle needs what runs. */
export const MCPB_IGNORE = ['src', 'grade.mjs', 'claude_desktop_config.json', 'tsconfig.json', ''].join('\n')
