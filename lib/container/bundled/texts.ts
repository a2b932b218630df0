/** The files of `public/runtime` that workers evaluate, fetched once for a page. */
import { ContainerError } from '../types.ts'
import type { FileTree } from '../types.ts'
import type { RuntimeTexts } from './messages.ts'

/** Package name to file below `packages/`. */
type Files = Readonly<Record<string, string>>

/** What nearly every program needs. */
const common: Files = { zod: 'zod.js', '@modelcontextprotocol/sdk': 'sdk.js' }

/** What some need, fetched when the first worker is warm. */
const further: Files = {
  '@modelcontextprotocol/core': 'core.js',
  '@modelcontextprotocol/server': 'server.js',
  '@modelcontextprotocol/client': 'client.js',
}

/** What every worker needs, by its address below `public/runtime`. */
export const FIRST_TEXTS: readonly string[] = ['worker.js', ...Object.values(common).map((file) => `packages/${file}`)]

export interface TextLoader {
  /** The runtime and the common packages. */
  first(): Promise<RuntimeTexts>
  /** The other packages. */
  rest(): Promise<Readonly<Record<string, string>>>
}

async function fetchText(url: string): Promise<string> {
  let response: Response
  try {
    response = await fetch(url)
  } catch {
    throw new ContainerError(
      'host',
      `The file ${url} could not be loaded: check the connection to the workbook, then try again.`,
    )
  }
  if (response.ok) return response.text()
  throw new ContainerError(
    'host',
    `The file ${url} is missing (status ${response.status}): build it with \`npm run build:runtime\`.`,
  )
}

async function fetchPackages(baseUrl: string, files: Files): Promise<Record<string, string>> {
  const texts = Object.entries(files).map(
    async ([name, file]) => [name, await fetchText(`${baseUrl}packages/${file}`)] as const,
  )
  return Object.fromEntries(await Promise.all(texts))
}

/** Calls `load` once, and again only when it failed. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}

const loaders = new Map<string, TextLoader>()

/** The texts below `baseUrl`; containers of one page share them. */
export function textLoader(baseUrl: string): TextLoader {
  const loader = loaders.get(baseUrl) ?? createTextLoader(baseUrl)
  loaders.set(baseUrl, loader)
  return loader
}

function createTextLoader(baseUrl: string): TextLoader {
  return {
    first: once(async () => {
      const [runtime, packages] = await Promise.all([fetchText(`${baseUrl}worker.js`), fetchPackages(baseUrl, common)])
      return { runtime, packages }
    }),
    rest: once(() => fetchPackages(baseUrl, further)),
  }
}

/** Whether a program may import one of the packages that come later. Names in comments count: that costs little. */
export function needsRest(files: FileTree): boolean {
  return Object.values(files).some(
    (content) => typeof content === 'string' && /@modelcontextprotocol\/(?!sdk\b)/.test(content),
  )
}
