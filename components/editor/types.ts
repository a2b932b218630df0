import type { Ref } from 'react'
import type { SourceLocation } from '@/lib/container/types.ts'
import type { EditorPreference } from '@/lib/progress/types.ts'

/** Something to show at a place in a file: a compile error, a failed check's line. */
export interface Marker extends SourceLocation {
  readonly message: string
  readonly severity: 'error' | 'warning' | 'info'
  /** The end of the marked range, exclusive; the end of the word or line when absent. */
  readonly endLine?: number
  readonly endColumn?: number
}

export interface EditorHandle {
  /** Opens the file, scrolls to the place and puts the caret there. */
  reveal(location: SourceLocation): void
  focus(): void
}

export interface CodeEditorProps {
  readonly ref?: Ref<EditorHandle>
  /** Accessible name, "Code of p1-calculator". */
  readonly label: string
  readonly files: Readonly<Record<string, string>>
  /** Path of the open file. */
  readonly active: string
  /** The file that cannot be deleted or renamed. */
  readonly entry: string
  readonly onOpen: (path: string) => void
  readonly onChange: (path: string, text: string) => void
  /** Absent: files can be neither added, renamed nor deleted. An added file comes as `onChange(path, '')`. */
  readonly onRename?: (from: string, to: string) => void
  readonly onDelete?: (path: string) => void
  readonly markers?: readonly Marker[]
  /** JSON Schema of the entry file, where that is JSON: Monaco completes and explains by it. */
  readonly schema?: Readonly<Record<string, unknown>> | undefined
  /** Ctrl/⌘-Enter. */
  readonly onRun?: () => void
  readonly readOnly?: boolean
  readonly preference?: EditorPreference
  /** While true, Monaco is not fetched: the page has more urgent things to do. False once, it stays false. */
  readonly waits?: boolean
  /** Ctrl+M: Tab moves the focus even after typing. Kept in the settings by the page. */
  readonly tabMovesFocus?: boolean
  readonly onTabMovesFocus?: (value: boolean) => void
}

export interface DiffViewProps {
  /** The learner's files. */
  readonly mine: Readonly<Record<string, string>>
  /** What they are compared with: the solution, a snapshot. */
  readonly theirs: Readonly<Record<string, string>>
  /** How `theirs` is called in the view's texts: "the solution" unless told. */
  readonly theirsName?: string
  /** The new text of `path` after a part, or all, was taken; null when the file goes. */
  readonly onTake: (path: string, text: string | null) => void
}
