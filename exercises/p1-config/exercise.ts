import type { ExerciseMeta } from '../../lib/grader/types.ts'

const exercise: ExerciseMeta = {
  slug: 'p1-config',
  kind: 'config',
  part: 1,
  title: 'A configuration for Ada',
  summary:
    'Write the file from which a host starts three servers: with paths that hold, versions that stay, and no secret to be seen.',
  chapter: { number: 9, slug: 'configure-hosts', title: 'Configuring hosts' },
  entry: 'claude_desktop_config.json',
  minutes: 25,
  hints: [
    `Read each entry as the command line that it is: \`command\`, then \`args\`, one after the other. But nobody types it. **No
shell** fills in \`~\` or \`$HOME\`, **no folder** is the current one, and **no variable** of a terminal is there.

Then ask of each entry: what does it run tomorrow, when something newer has been published? What can it reach? Who can read what
stands in it? The three entries are independent: begin with \`notes\`, the shortest.`,

    `**Paths.** Write out \`/Users/ada\` wherever the file says \`~\`.

**filesystem.** \`npx\` takes the first argument that is no option for the package, and everything after it goes to the server. The
version follows the name after an \`@\`: three numbers. Each folder is an argument of its own.

**github.** \`docker run\` takes the first argument that is no option for the image; options stand before it. The version
follows the image after a \`:\`. A container sees no variable of its starter, unless \`-e NAME\` passes it on. With
\`-e NAME=value\` the value stands in the arguments, where every program can read it: leave \`=value\` out, and put the value into
\`env\`.`,

    `Nearly all of it. The container:

\`\`\`json
{
  "command": "docker",
  "args": ["run", "--rm", "-i", "-e", "GITHUB_PERSONAL_ACCESS_TOKEN", "ghcr.io/github/github-mcp-server:v0.18.0"],
  "env": { "GITHUB_PERSONAL_ACCESS_TOKEN": "paste-your-token-here" }
}
\`\`\`

The variable's name stands twice: in \`args\`, so that docker passes it on, and in \`env\`, so that docker has it. For the package,
\`@modelcontextprotocol/server-filesystem@2026.8.31\` is a full version; after it come \`/Users/ada/Documents\` and
\`/Users/ada/Projects\`, and nothing else.`,
  ],
}

export default exercise
