export { CodeEditor } from './code-editor.tsx'
export type { CodeEditorProps, DiffViewProps, EditorHandle, Marker } from './types.ts'
