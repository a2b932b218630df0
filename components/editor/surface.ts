/** What the page and the Monaco bundle, which is loaded apart, know of each other. */
import type { SourceLocation } from '@/lib/container/types.ts'
import type { Marker } from './types.ts'

/** A text with its selection, as character offsets; `backward` when the caret is at its start. */
export interface EditState {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly backward?: boolean
}

export interface SurfaceOptions {
  readonly label: string
  /** Id of the element that explains the keys. */
  readonly descriptionId: string
  readonly files: Readonly<Record<string, string>>
  readonly active: string
  readonly readOnly: boolean
  readonly markers: readonly Marker[]
  /** JSON Schema of one of the files. */
  readonly schema?: { readonly path: string; readonly schema: Readonly<Record<string, unknown>> }
  readonly tabMovesFocus: boolean
  /** Whether Tab indents already: the learner has typed. */
  readonly typed: boolean
  /** The versions that led to each file's text, oldest first, so that undo goes back beyond the swap. */
  readonly history: Readonly<Record<string, readonly EditState[]>>
  /** Selection in the open file, and how far it is scrolled, in pixels. */
  readonly state: EditState
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly focus: boolean
}

export interface SurfaceEvents {
  change(path: string, text: string): void
  run(): void
  /** The learner asked, with Ctrl+M, that Tab move the focus, or no longer. */
  tabMovesFocus(value: boolean): void
  /** What the type checker has against the files, all of them, each time anew. */
  problems(problems: readonly Marker[]): void
}

/** Monaco in the page. */
export interface Surface {
  setFiles(files: Readonly<Record<string, string>>, active: string): void
  setMarkers(markers: readonly Marker[]): void
  setReadOnly(readOnly: boolean): void
  setTabMovesFocus(value: boolean): void
  reveal(location: SourceLocation): void
  focus(): void
  dispose(): void
}

/** What `/monaco/index.js` exports. */
export interface MonacoModule {
  /** Fills `container`, whose nearest positioned ancestor gives it its size. */
  mount(container: HTMLElement, options: SurfaceOptions, events: SurfaceEvents): Surface
}
