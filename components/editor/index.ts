export { CodeEditor } from './code-editor.tsx'
export { DiffView } from './diff/diff-view.tsx'
export type { CodeEditorProps, DiffViewProps, EditorHandle, Marker } from './types.ts'
