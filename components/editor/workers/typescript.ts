/**
 * Monaco's TypeScript worker, with the declarations of everything that learners may import. They are read here, not
 * handed over by the page, so that no task of the page's has to carry two megabytes.
 */
import { initialize } from 'monaco-editor/internal/common/initialize'
import {
  TypeScriptWorker,
  type CreateData,
  type WorkerContext,
} from 'monaco-editor/languages/features/typescript/tsWorker'
import { ONLINE_CHANNEL } from '../online-channel.ts'
import { learnerOptions } from '@/lib/build/editor/compiler-options.ts'

const ROOT = 'file:///'
/** `ts.ScriptKind.JSON` */
const JSON_KIND = 6

/** Declarations by URI; the learner's own folder counts as an ES module package. */
type Declarations = Readonly<Record<string, string>>

async function fetchDeclarations(): Promise<Declarations> {
  const response = await fetch(new URL('types.json', self.location.href))
  if (!response.ok) throw new Error(`The editor's types could not be loaded (${response.status}).`)
  const files = (await response.json()) as Record<string, string>
  const entries = Object.entries(files).map(([path, text]) => [ROOT + path, text] as const)
  return Object.fromEntries([...entries, [`${ROOT}package.json`, '{"type":"module"}'] as const])
}

/** Tried again each time the connection is back: what waits for the types waits as long. */
async function declarationsWhenOnline(): Promise<Declarations> {
  const channel = new BroadcastChannel(ONLINE_CHANNEL)
  try {
    for (;;) {
      const online = new Promise((resolve) => (channel.onmessage = resolve))
      try {
        return await fetchDeclarations()
      } catch (error) {
        console.warn('The types are fetched again when the connection is back.', error)
        await online
      }
    }
  } finally {
    channel.close()
  }
}

function foldersOf(files: Declarations): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of Object.keys(files)) {
    for (let end = path.lastIndexOf('/'); end >= ROOT.length; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.slice(0, end))
    }
  }
  return folders
}

class LearnerTypeScriptWorker extends TypeScriptWorker {
  readonly #declarations: Declarations
  readonly #folders: ReadonlySet<string>

  constructor(context: WorkerContext, data: CreateData, declarations: Declarations) {
    super(context, { ...data, extraLibs: {}, compilerOptions: learnerOptions })
    this.#declarations = declarations
    this.#folders = foldersOf(declarations)
  }

  override getCurrentDirectory(): string {
    return ROOT
  }

  /** JSON files count, although they are only imported: TypeScript looks for modules anew when the list changes. */
  override getScriptFileNames(): string[] {
    return super.getScriptFileNames().filter((name) => /\.(?:[cm]?[jt]sx?|json)$/.test(name))
  }

  override getScriptKind(fileName: string): number {
    return fileName.endsWith('.json') ? JSON_KIND : super.getScriptKind(fileName)
  }

  override getScriptVersion(fileName: string): string {
    return super.getScriptVersion(fileName) || (this._getScriptText(fileName) === undefined ? '' : '1')
  }

  override _getScriptText(fileName: string): string | undefined {
    return super._getScriptText(fileName) ?? this.#declarations[fileName]
  }

  /** Spares module resolution the look into folders that are not there; the learner's are always. */
  directoryExists(path: string): boolean {
    return !path.includes('/node_modules') || this.#folders.has(path.replace(/\/$/, ''))
  }
}

/** Messages that arrive before the declarations do. The very first of Monaco's only wakes a worker of another make. */
const early: MessageEvent[] = []
const greeted = new Promise<void>((resolve) => {
  self.onmessage = (event) => {
    if (early.length === 0 && event.data === 'ignore') return
    early.push(event)
    resolve()
  }
})

void Promise.all([declarationsWhenOnline(), greeted]).then(([declarations]) => {
  initialize((context, data) => new LearnerTypeScriptWorker(context, data, declarations))
  // The handler changes as messages are taken: the first makes the worker, the others are its work.
  for (const event of early) self.onmessage?.call(self, event)
})
