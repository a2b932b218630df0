import { editor, Uri, type IDisposable } from 'monaco-editor/editor'
import { Echoes } from '../echoes.ts'
import { editBetween } from '../text-edit.ts'
import type { EditState } from '../surface.ts'

/** Colours of brackets would have to hold contrast by depth in both themes; they tell nothing that matching does not. */
const PLAIN_BRACKETS = { enabled: false, independentColorPoolPerBracketType: false }

let count = 0

/** JavaScript goes as TypeScript, so that one worker sees every file; it tells them apart by name. */
function languageOf(path: string): string {
  if (/\.[cm]?[jt]sx?$/.test(path)) return 'typescript'
  if (path.endsWith('.json')) return 'json'
  return path.endsWith('.md') ? 'markdown' : 'plaintext'
}

function applyText(model: editor.ITextModel, text: string): void {
  const edit = editBetween(model.getValue(), text)
  const range = {
    startLineNumber: model.getPositionAt(edit.start).lineNumber,
    startColumn: model.getPositionAt(edit.start).column,
    endLineNumber: model.getPositionAt(edit.end).lineNumber,
    endColumn: model.getPositionAt(edit.end).column,
  }
  model.pushStackElement()
  model.pushEditOperations(null, [{ range, text: edit.text }], () => null)
  model.pushStackElement()
}

/** One Monaco model for each of the learner's files, all of them known to the type checker. */
export class Models {
  readonly #models = new Map<string, { readonly model: editor.ITextModel; readonly listener: IDisposable }>()
  readonly #echoes = new Echoes()
  /** A folder of its own, so that two editors on a page do not share files. */
  readonly #folder = `file:///${++count}/`
  readonly #onEdit: (path: string, text: string) => void
  readonly #onChange: () => void
  #applying = false

  /**
   * @param onEdit the learner has changed a file
   * @param onChange any file has changed, come or gone, whoever did it
   */
  constructor(onEdit: (path: string, text: string) => void, onChange: () => void) {
    this.#onEdit = onEdit
    this.#onChange = onChange
  }

  get(path: string): editor.ITextModel | undefined {
    return this.#models.get(path)?.model
  }

  entries(): readonly (readonly [string, editor.ITextModel])[] {
    return [...this.#models].map(([path, { model }]) => [path, model] as const)
  }

  /** Whether the change that is being told of was not made by the learner. */
  get applying(): boolean {
    return this.#applying
  }

  pathOf(uri: Uri): string | undefined {
    const text = uri.toString(true)
    return text.startsWith(this.#folder) ? text.slice(this.#folder.length) : undefined
  }

  set(files: Readonly<Record<string, string>>): void {
    let changed = false
    for (const [path, { model, listener }] of this.#models) {
      if (Object.hasOwn(files, path)) continue
      listener.dispose()
      model.dispose()
      this.#models.delete(path)
      this.#echoes.forget(path)
      changed = true
    }
    for (const [path, text] of Object.entries(files)) {
      const model = this.get(path)
      if (model === undefined) {
        this.#create(path, text)
        changed = true
      } else if (!this.#echoes.answers(path, text) && model.getValue() !== text) {
        this.#quietly(() => applyText(model, text))
        this.#echoes.forget(path)
      }
    }
    if (changed) this.#onChange()
  }

  /** Makes undo lead back through the versions that came before the present text, oldest first. */
  replay(path: string, history: readonly EditState[]): void {
    const model = this.get(path)
    const [first, ...rest] = history
    if (model === undefined || first === undefined) return
    const present = model.getValue()
    this.#quietly(() => {
      model.setValue(first.text)
      for (const { text } of [...rest, { text: present }]) if (text !== model.getValue()) applyText(model, text)
    })
  }

  dispose(): void {
    for (const { model, listener } of this.#models.values()) {
      listener.dispose()
      model.dispose()
    }
    this.#models.clear()
  }

  #create(path: string, text: string): void {
    const model = editor.createModel(text, languageOf(path), Uri.parse(this.#folder + path))
    model.setEOL(text.includes('\r\n') ? editor.EndOfLineSequence.CRLF : editor.EndOfLineSequence.LF)
    model.updateOptions({ tabSize: 2, insertSpaces: true, bracketColorizationOptions: PLAIN_BRACKETS })
    const listener = model.onDidChangeContent(() => {
      this.#onChange()
      if (this.#applying) return
      const value = model.getValue()
      this.#echoes.sent(path, value)
      this.#onEdit(path, value)
    })
    this.#models.set(path, { model, listener })
  }

  #quietly(work: () => void): void {
    this.#applying = true
    try {
      work()
    } finally {
      this.#applying = false
    }
  }
}
