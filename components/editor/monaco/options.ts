import type { editor } from 'monaco-editor/editor'

/** How the editor looks and behaves; the font is that of the textarea that it replaces, so that nothing jumps. */
export function editorOptions(element: HTMLElement): editor.IStandaloneEditorConstructionOptions {
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(element)
  return {
    theme: 'workbook',
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    lineHeight: Number.parseFloat(lineHeight),
    accessibilitySupport: 'on',
    // A textarea takes the keys in every engine, and assistive technology knows what it is.
    editContext: false,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    minimap: { enabled: false },
    scrollBeyondLastLine: false,
    folding: true,
    // As wide as the line numbers beside the textarea.
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 4,
    glyphMargin: false,
    padding: { top: 8, bottom: 8 },
    tabSize: 2,
    detectIndentation: false,
    renderWhitespace: 'none',
    // 'dimmed', the default, has too little contrast.
    renderFinalNewline: 'on',
    bracketPairColorization: { enabled: false },
    stickyScroll: { enabled: false },
    quickSuggestions: { other: true, comments: false, strings: true },
    scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false },
    overviewRulerBorder: false,
  }
}
