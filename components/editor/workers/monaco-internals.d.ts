/** The parts of Monaco that come without declarations. They change with its versions: package.json pins one. */
declare module 'monaco-editor/editor/browser/coreCommands'
declare module 'monaco-editor/editor/contrib/gotoSymbol/browser/goToCommands'
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController'
declare module 'monaco-editor/editor/editor.worker'
declare module 'monaco-editor/languages/features/json/json.worker'
declare module 'monaco-editor/languages/features/typescript/tsMode'

declare module 'monaco-editor/languages/features/typescript/lib/lib' {
  export const libFileMap: Readonly<Record<string, string>>
}

declare module 'monaco-editor/languages/features/typescript/tsWorker' {
  export type WorkerContext = object
  export interface CreateData {
    readonly compilerOptions: object
    readonly extraLibs: object
  }
  /** A language service host over the models that Monaco mirrors into the worker. */
  export class TypeScriptWorker {
    constructor(context: WorkerContext, data: CreateData)
    getScriptFileNames(): string[]
    getScriptKind(fileName: string): number
    getCurrentDirectory(): string
    getScriptVersion(fileName: string): string
    _getScriptText(fileName: string): string | undefined
  }
}

declare module 'monaco-editor/internal/common/initialize' {
  import type { CreateData, WorkerContext } from 'monaco-editor/languages/features/typescript/tsWorker'
  export function initialize(create: (context: WorkerContext, data: CreateData) => object): void
}
