/**
 * What a learner's module may import besides its own files, the same on every host. test/unit/compile-packages.test.ts
 * compares the lists with the `exports` of the installed packages.
 */

/** Files of the SDK, version 1, which its `exports` offer as `@modelcontextprotocol/sdk/<name>.js`. */
export const sdkFiles: readonly string[] =
  `client/auth client/auth-extensions client/index client/middleware client/sse client/stdio client/streamableHttp
  client/websocket experimental/index experimental/tasks/client experimental/tasks/helpers experimental/tasks/index
  experimental/tasks/interfaces experimental/tasks/mcp-server experimental/tasks/server
  experimental/tasks/stores/in-memory experimental/tasks/types inMemory server/auth/clients server/auth/errors
  server/auth/handlers/authorize server/auth/handlers/metadata server/auth/handlers/register
  server/auth/handlers/revoke server/auth/handlers/token server/auth/middleware/allowedMethods
  server/auth/middleware/bearerAuth server/auth/middleware/clientAuth server/auth/provider
  server/auth/providers/proxyProvider server/auth/router server/auth/types server/completable server/express
  server/index server/mcp server/middleware/hostHeaderValidation server/requestBody server/sse server/sseKeepAlive
  server/stdio server/streamableHttp server/webStandardStreamableHttp server/zod-compat server/zod-json-schema-compat
  shared/auth shared/auth-utils shared/mediaType shared/metadataUtils shared/protocol shared/responseMessage
  shared/stdio shared/toolNameValidation shared/transport shared/uriTemplate spec.types types
  validation/ajv-provider validation/cfworker-provider validation/index validation/types`.split(/\s+/)

/** Names of the SDK, version 1, that are exported without `.js`. */
export const sdkShortNames: readonly string[] = [
  'client',
  'server',
  'validation',
  'validation/ajv',
  'validation/cfworker',
  'experimental',
  'experimental/tasks',
]

/** Subpaths by package; the empty one is the package's own name. */
export const packageSubpaths: Readonly<Record<string, readonly string[]>> = {
  '@modelcontextprotocol/server': [
    '',
    'stdio',
    'ext/skills',
    'ext/skills/node',
    'validators/ajv',
    'validators/cf-worker',
  ],
  '@modelcontextprotocol/client': ['', 'stdio', 'ext/skills', 'validators/ajv', 'validators/cf-worker'],
  zod: ['', 'mini', 'compile', 'locales', 'v3', 'v4', 'v4-mini', 'v4/mini', 'v4/core', 'v4/locales'],
}

/** Node's public built-ins that have a name without `node:` too. */
export const builtinNames: readonly string[] =
  `assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns
  dns/promises domain events fs fs/promises http http2 https inspector inspector/promises module net os path path/posix
  path/win32 perf_hooks process punycode querystring readline readline/promises repl stream stream/consumers
  stream/promises stream/web string_decoder sys timers timers/promises tls trace_events tty url util util/types v8 vm
  wasi worker_threads zlib`.split(/\s+/)

/** Node's built-ins whose name always begins with `node:`. */
const prefixedBuiltinNames: readonly string[] = ['test', 'test/reporters', 'sea']

const sdk = '@modelcontextprotocol/sdk'

/** Whether `specifier` names one of Node's built-ins, with or without `node:`. */
export function isBuiltin(specifier: string): boolean {
  if (!specifier.startsWith('node:')) return builtinNames.includes(specifier)
  const name = specifier.slice('node:'.length)
  return builtinNames.includes(name) || prefixedBuiltinNames.includes(name)
}

/** Whether `specifier` is a path (`./x.ts`, `../x.ts`, `/x.ts`) and not the name of a package or a built-in. */
export function isPath(specifier: string): boolean {
  return /^(?:\.\.?)?\//.test(specifier) || specifier === '.' || specifier === '..'
}

/**
 * Why `specifier`, which is no path, cannot be imported: the end of a sentence that begins with the place of the import
 * (`imports "express", which …`). Undefined when it can be.
 */
export function refusePackage(specifier: string): string | undefined {
  if (isBuiltin(specifier)) return undefined
  if (specifier.startsWith('node:')) return 'but Node.js has no built-in module of that name'
  if (/^[a-z][a-z0-9+.-]*:/i.test(specifier))
    return 'an address: import a file by a relative path instead, "./x.ts" say'
  if (specifier.startsWith('#')) return 'but import maps are not supported: write the relative path, "./x.ts" say'
  if (specifier === sdk)
    return 'which has no entry of its own: import a file of it, "@modelcontextprotocol/sdk/server/mcp.js" say'
  if (specifier.startsWith(`${sdk}/`)) return refuseSdkFile(specifier.slice(sdk.length + 1))
  for (const [name, subpaths] of Object.entries(packageSubpaths)) {
    if (specifier === name || specifier.startsWith(`${name}/`)) return refuseSubpath(specifier, name, subpaths)
  }
  return (
    'a package that is not part of the workbook: servers here can import @modelcontextprotocol/sdk, ' +
    "@modelcontextprotocol/server, @modelcontextprotocol/client, zod, Node's built-ins and their own files"
  )
}

function refuseSdkFile(name: string): string | undefined {
  if (sdkShortNames.includes(name)) return undefined
  if (name.endsWith('.js') && sdkFiles.includes(name.slice(0, -'.js'.length))) return undefined
  const bare = name.replace(/\.(?:d\.)?[mc]?ts$/, '')
  if (sdkFiles.includes(bare)) return `but the name of the file ends in .js: write "${sdk}/${bare}.js"`
  if (sdkFiles.includes(`${bare}/index`)) return `but the file has a name: write "${sdk}/${bare}/index.js"`
  return `but ${sdk} has no such file${suggest(name, sdkFiles)}`
}

function refuseSubpath(specifier: string, name: string, subpaths: readonly string[]): string | undefined {
  const subpath = specifier.slice(name.length + 1)
  if (subpaths.includes(subpath) && !specifier.endsWith('/')) return undefined
  if (name === 'zod' && /^v4\/locales\/[\w-]+\.js$/.test(subpath)) return undefined
  const bare = subpath.replace(/\.[mc]?[jt]s$/, '')
  if (subpaths.includes(bare)) return `but the name is written without an ending: "${name}/${bare}"`
  const others = subpaths.map((path) => `"${path ? `${name}/${path}` : name}"`)
  return `but the package exports only ${others.join(', ')}`
}

/** The file whose last name is the one asked for, whatever the case and the folder. */
function suggest(name: string, files: readonly string[]): string {
  const last = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  const wanted = last(name.replace(/\.[mc]?[jt]s$/, ''))
  const found = files.find((file) => last(file) === wanted)
  return found ? `: did you mean "${sdk}/${found}.js"?` : ''
}
