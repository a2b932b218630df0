import { editor, KeyCode, KeyMod, MarkerSeverity, Selection, type IDisposable } from 'monaco-editor/editor'
import type { SourceLocation } from '@/lib/container/types.ts'
import { TabKey } from '../tab-key.ts'
import type { Surface, SurfaceEvents, SurfaceOptions } from '../surface.ts'
import type { Marker } from '../types.ts'
import { describeJson } from './json-schema.ts'
import { Models } from './models.ts'
import { editorOptions } from './options.ts'
import { followTheme } from './theme.ts'
import { TypeCheck } from './type-check.ts'

const severities = { error: MarkerSeverity.Error, warning: MarkerSeverity.Warning, info: MarkerSeverity.Info }

/** What Escape closes before it frees Tab. */
const OPEN_WIDGET = '.suggest-widget.visible, .parameter-hints-widget.visible, .find-widget.visible, .rename-box'

export class MonacoSurface implements Surface {
  readonly #element: HTMLElement
  readonly #descriptionId: string
  readonly #editor: editor.IStandaloneCodeEditor
  readonly #models: Models
  readonly #types: TypeCheck
  readonly #tab: TabKey
  readonly #stopTheme: () => void
  readonly #listeners: IDisposable[] = []
  readonly #views = new Map<string, editor.ICodeEditorViewState>()
  #active = ''
  #markers: readonly Marker[]

  constructor(container: HTMLElement, options: SurfaceOptions, events: SurfaceEvents) {
    const element = document.createElement('div')
    element.className = 'absolute inset-0 font-mono text-sm leading-5'
    container.append(element)
    this.#element = element
    this.#descriptionId = options.descriptionId
    this.#stopTheme = followTheme(element)
    this.#models = new Models(events.change, () => this.#types.schedule())
    this.#types = new TypeCheck(this.#models, events.problems)
    this.#markers = options.markers
    this.#editor = editor.create(element, {
      ...editorOptions(element),
      model: null,
      ariaLabel: options.label,
      readOnly: options.readOnly,
      tabFocusMode: true,
    })
    this.#tab = new TabKey(options.tabMovesFocus, (leaves) => this.#editor.updateOptions({ tabFocusMode: leaves }))
    this.#listen(events)
    this.setFiles(options.files, options.active)
    const described = options.schema && this.#models.get(options.schema.path)
    if (options.schema && described) describeJson(described.uri.toString(), options.schema.schema)
    for (const [path, history] of Object.entries(options.history)) this.#models.replay(path, history)
    this.#takeOver(options)
    this.#types.schedule(0)
  }

  setFiles(files: Readonly<Record<string, string>>, active: string): void {
    this.#models.set(files)
    this.#show(active)
    this.#mark()
  }

  setMarkers(markers: readonly Marker[]): void {
    this.#markers = markers
    this.#mark()
  }

  setReadOnly(readOnly: boolean): void {
    this.#editor.updateOptions({ readOnly })
  }

  setTabMovesFocus(value: boolean): void {
    this.#tab.setMovesFocus(value)
  }

  reveal({ file, line, column }: SourceLocation): void {
    this.#show(file)
    const position = { lineNumber: line, column }
    this.#editor.setPosition(position)
    this.#editor.revealPositionInCenter(position)
    this.#editor.focus()
  }

  focus(): void {
    this.#editor.focus()
  }

  dispose(): void {
    this.#types.dispose()
    this.#stopTheme()
    for (const listener of this.#listeners) listener.dispose()
    this.#editor.dispose()
    this.#models.dispose()
    this.#element.remove()
  }

  #listen(events: SurfaceEvents): void {
    const listen = (...listeners: IDisposable[]) => this.#listeners.push(...listeners)
    listen(
      this.#editor.onDidChangeModelContent(({ isFlush }) => {
        if (!isFlush && !this.#models.applying && this.#editor.hasTextFocus()) this.#tab.typed()
      }),
      this.#editor.onDidBlurEditorWidget(() => this.#tab.left()),
      this.#editor.onKeyDown(({ keyCode }) => {
        if (keyCode === KeyCode.Escape && document.querySelector(OPEN_WIDGET) === null) this.#tab.escaped()
      }),
      this.#editor.addAction({
        id: 'workbook.run',
        label: 'Run',
        keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
        run: () => events.run(),
      }),
      this.#editor.addAction({
        id: 'workbook.tab-moves-focus',
        label: 'Switch what Tab does: indent, or move the focus',
        keybindings: [KeyMod.CtrlCmd | KeyCode.KeyM, KeyMod.WinCtrl | KeyMod.Shift | KeyCode.KeyM],
        run: () => events.tabMovesFocus(!this.#tab.movesFocus),
      }),
    )
  }

  /** Goes on where the textarea was: the same caret, selection, scroll position and meaning of Tab. */
  #takeOver({ state, scrollTop, scrollLeft, focus, typed }: SurfaceOptions): void {
    const model = this.#editor.getModel()
    if (model === null) return
    const [start, end] = [model.getPositionAt(state.start), model.getPositionAt(state.end)]
    const [anchor, caret] = state.backward ? [end, start] : [start, end]
    this.#editor.setSelection(Selection.fromPositions(anchor, caret))
    this.#editor.setScrollPosition({ scrollTop, scrollLeft })
    if (focus) this.#editor.focus()
    if (typed) this.#tab.typed()
  }

  #show(path: string): void {
    const model = this.#models.get(path)
    if (model === undefined || this.#editor.getModel() === model) return
    const view = this.#editor.saveViewState()
    if (view !== null) this.#views.set(this.#active, view)
    this.#active = path
    this.#editor.setModel(model)
    this.#editor.restoreViewState(this.#views.get(path) ?? null)
    // Every model gets an input of its own.
    this.#element.querySelector('textarea')?.setAttribute('aria-describedby', this.#descriptionId)
  }

  #mark(): void {
    for (const [path, model] of this.#models.entries()) {
      const own = this.#markers.filter(({ file }) => file === path)
      editor.setModelMarkers(
        model,
        'workbook',
        own.map((marker) => toMarkerData(marker, model)),
      )
    }
  }
}

function toMarkerData(marker: Marker, model: editor.ITextModel): editor.IMarkerData {
  const line = Math.min(Math.max(1, marker.line), model.getLineCount())
  const word = model.getWordAtPosition({ lineNumber: line, column: marker.column })
  return {
    severity: severities[marker.severity],
    message: marker.message,
    startLineNumber: line,
    startColumn: marker.column,
    endLineNumber: marker.endLine ?? line,
    endColumn: marker.endColumn ?? word?.endColumn ?? model.getLineMaxColumn(line),
  }
}
