/** Monaco's own worker: word-based work on texts, differences, links. */
import 'monaco-editor/editor/editor.worker'
