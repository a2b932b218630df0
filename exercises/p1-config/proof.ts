/** Why the starter is not done yet: ids of exactly the checks that fail on `start/`; the rest passes or is skipped. */
export const startTrips: readonly string[] = [
  'absolute-paths',
  'filesystem-version',
  'filesystem-folders',
  'github-version',
  'github-variable-passed',
  'github-variable-set',
  'no-secret-in-args',
]

/** Where the brief says what each check grades: nothing is graded that it does not say. */
export const saidInBrief: Readonly<Record<string, string>> = {
  json: 'It is JSON: no comments, no comma after the last entry, straight double quotes',
  servers: 'At its top it has an object `mcpServers`',
  'notes-entry': 'with an entry for each of `notes`, `filesystem` and `github`, under these names',
  'filesystem-entry': '`args`, a list of strings, and `env`, an object of strings',
  'github-entry': 'An entry is an object with `command`, a string that is not empty',
  'notes-program': '`node` runs `/Users/ada/projects/notes-server/dist/index.js`',
  'filesystem-package': '`npx` runs the package `@modelcontextprotocol/server-filesystem`',
  'filesystem-version': 'Package and image are pinned, so that they are the same tomorrow',
  'filesystem-folders': 'It is given exactly two folders',
  'github-image': '`docker run` starts the image `ghcr.io/github/github-mcp-server`',
  'github-version': '`@sha256:` and 64 hexadecimal digits (image)',
  'github-variable-passed': 'The variable is passed into the container',
  'github-variable-set': "It is set in the entry's `env`, to a string that is not empty",
  'absolute-paths': 'Every path is absolute and written out',
  'no-secret-in-args': 'No secret stands in `args`',
  placeholder: 'write a placeholder that says of itself that it is one',
}
