import { compiledEntry } from './common.ts'
import { speaksStdio } from './kinds.ts'
import type { TakenHome } from './project.ts'

/** What the project is, and what to do with it. */
export function readme({ meta, checks, page }: TakenHome): string {
  const { title, summary, entry } = meta
  return [
    `# ${title}`,
    summary,
    `An exercise of the MCP Workbook. What to build, with hints and a solution: ${page}`,
    '## What to do',
    'Needs Node.js 20.19 or newer (of the line 22: 22.12).',
    ['```sh', 'npm ci', 'npm test', '```'].join('\n'),
    `Your code is in \`src/\`; \`src/${entry}\` is what runs. \`npm test\` starts it and grades it with the same checks as
the page, and needs no network. \`npm test -- --seed 7\` repeats a run with the inputs of that seed.`,
    ['| Command | What it does |', '| --- | --- |', ...commands(entry)].join('\n'),
    '## What is checked',
    checks.map((check) => `- ${check}`).join('\n'),
    ...(speaksStdio(meta) ? hostSection(compiledEntry(meta)) : []),
  ]
    .join('\n\n')
    .concat('\n')
}

function commands(entry: string): readonly string[] {
  return [
    `| \`npm test\` | grades \`src/${entry}\` |`,
    '| `npm run build` | checks the types and compiles to `dist/` |',
    '| `npm start` | runs what was compiled |',
  ]
}

function hostSection(compiled: string): readonly string[] {
  return [
    '## In a host',
    `Run \`npm run build\` first. For Claude Desktop, copy the entry in \`claude_desktop_config.json\` into your own file
of that name (Settings, Developer, Edit Config), put the absolute path of \`${compiled}\` into it, and quit and start the
application. Other hosts want the same three things: a name, the command \`node\`, and that path.`,
    `To hand the server on as one file, adapt \`manifest.json\` (your name, for one), then:`,
    ['```sh', 'npm run build', 'npm prune --omit=dev', 'npx @anthropic-ai/mcpb@2.1.2 pack', '```'].join('\n'),
    '`npm ci` brings back what `npm prune` has removed.',
  ]
}
