/** The fields of a registry entry that a reader needs first, and what they tell. */

export interface Entry {
  $schema: string
  name: string
  description: string
  version: string
  packages?: { registryType: string; identifier: string; version: string; transport: { type: string } }[]
  remotes?: { type: string; url: string }[]
}

// #region namespace
/** Who vouches for the name. It is the one thing that the registry itself has checked. */
export function owner(name: string): string {
  const [namespace = ''] = name.split('/')
  const account = /^io\.github\.(.+)$/.exec(namespace)?.[1]
  if (account !== undefined) return `the GitHub account ${account}`
  return `the owner of ${namespace.split('.').reverse().join('.')}`
}
// #endregion

// #region offers
/** The ways to use the server, in words, each with what has to be looked at before. */
export function offers({ packages = [], remotes = [] }: Entry): string[] {
  return [
    ...packages.map(
      ({ registryType, identifier, version, transport }) =>
        `install ${identifier} ${version} from ${registryType}, speaks ${transport.type}: runs with your rights`,
    ),
    ...remotes.map(({ type, url }) => {
      const warnings = [
        ...(type === 'sse' ? ['the HTTP+SSE transport is deprecated'] : []),
        ...(url.startsWith('https:') ? [] : ['not encrypted']),
      ]
      return `connect to ${url}: ${warnings.join(', ') || 'sees whatever you send it'}`
    }),
  ]
}
// #endregion
