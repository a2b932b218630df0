import { editor, MarkerSeverity, MarkerTag, type Uri } from 'monaco-editor/editor'
import { getTypeScriptWorker, typescriptDefaults } from 'monaco-editor/languages/features/typescript/register'
import type { Marker } from '../types.ts'
import type { Models } from './models.ts'

const OWNER = 'types'
/** How long the files rest before they are checked. */
const PAUSE_MS = 300
const ERROR = 1

/** Monaco checks a file when that file changes; here all of them are, since one file's change can break another. */
typescriptDefaults.setModeConfiguration({ ...typescriptDefaults.modeConfiguration, diagnostics: false })

/** The worker's proxy. Monaco sets TypeScript up when the first such model is made, and refuses to wait for it. */
async function typescriptWorker(uris: readonly Uri[]): Promise<Worker> {
  await import('monaco-editor/languages/features/typescript/tsMode')
  return (await getTypeScriptWorker())(...uris)
}

type Worker = Awaited<ReturnType<Awaited<ReturnType<typeof getTypeScriptWorker>>>>
type Diagnostic = Awaited<ReturnType<Worker['getSemanticDiagnostics']>>[number]

function flatten(message: Diagnostic['messageText'], depth = 0): string {
  if (typeof message === 'string') return message
  const next = (message.next ?? []).map((part) => `\n${'  '.repeat(depth + 1)}${flatten(part, depth + 1)}`)
  return message.messageText + next.join('')
}

function toMarker(model: editor.ITextModel, diagnostic: Diagnostic): editor.IMarkerData {
  const start = model.getPositionAt(diagnostic.start ?? 0)
  const end = model.getPositionAt((diagnostic.start ?? 0) + (diagnostic.length ?? 1))
  const faded = [
    ...(diagnostic.reportsUnnecessary ? [MarkerTag.Unnecessary] : []),
    ...(diagnostic.reportsDeprecated ? [MarkerTag.Deprecated] : []),
  ]
  return {
    severity: diagnostic.category === ERROR ? MarkerSeverity.Error : MarkerSeverity.Hint,
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
    message: flatten(diagnostic.messageText),
    code: String(diagnostic.code),
    source: 'TypeScript',
    tags: faded,
  }
}

/** Checks the types of all files whenever they rest. */
export class TypeCheck {
  readonly #models: Models
  readonly #report: (problems: readonly Marker[]) => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #round = 0

  constructor(models: Models, report: (problems: readonly Marker[]) => void) {
    this.#models = models
    this.#report = report
  }

  /** The files have changed. */
  schedule(delay = PAUSE_MS): void {
    this.#round++
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#check(this.#round).catch((error: unknown) => console.error('The type check failed.', error))
    }, delay)
  }

  dispose(): void {
    this.#round++
    clearTimeout(this.#timer)
  }

  async #check(round: number): Promise<void> {
    const entries = this.#models.entries()
    // A worker of a megabyte and a half that has nothing to do is not fetched.
    if (!entries.some(([, model]) => model.getLanguageId() === 'typescript')) return
    const known = entries.filter(([, model]) => ['typescript', 'json'].includes(model.getLanguageId()))
    const worker = await typescriptWorker(known.map(([, model]) => model.uri))
    const problems: Marker[] = []
    for (const [path, model] of known) {
      if (model.getLanguageId() !== 'typescript') continue
      const uri = model.uri.toString()
      if (round !== this.#round) return
      const found = await Promise.all([
        worker.getSyntacticDiagnostics(uri),
        worker.getSemanticDiagnostics(uri),
        worker.getSuggestionDiagnostics(uri),
      ])
      if (round !== this.#round || model.isDisposed()) return
      const told = found
        .flat()
        .filter((one) => one.category === ERROR || one.reportsUnnecessary || one.reportsDeprecated)
      const markers = told.map((diagnostic) => toMarker(model, diagnostic))
      editor.setModelMarkers(model, OWNER, markers)
      for (const marker of markers) {
        if (marker.severity === MarkerSeverity.Error) problems.push(problemAt(path, marker))
      }
    }
    this.#report(problems)
  }
}

function problemAt(file: string, marker: editor.IMarkerData): Marker {
  return {
    file,
    line: marker.startLineNumber,
    column: marker.startColumn,
    endLine: marker.endLineNumber,
    endColumn: marker.endColumn,
    message: marker.message,
    severity: 'error',
  }
}
