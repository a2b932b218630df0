import { editor } from 'monaco-editor/editor'

/** The page's tokens, and what stands in for one that the page has not: light, dark. */
const tokens = {
  '--paper': ['#fdfdfb', '#14171c'],
  '--panel': ['#f8f7f4', '#1a1e24'],
  '--raised': ['#ffffff', '#20252c'],
  '--line': ['#dedcd8', '#323842'],
  '--line-strong': ['#858a93', '#757c88'],
  '--ink': ['#1d2127', '#eceae6'],
  '--muted': ['#555a63', '#a8adb5'],
  '--accent': ['#005b8d', '#7cc0ef'],
  '--accent-soft': ['#e2effa', '#16324a'],
  '--fail': ['#a81f24', '#ff9c93'],
  '--warn': ['#7d5300', '#f0c46c'],
  '--code-keyword': ['#6a3fa0', '#c9adf5'],
  '--code-string': ['#1a6436', '#8fd6a5'],
  '--code-number': ['#8a3c00', '#f0b27a'],
  '--code-type': ['#0b5c7a', '#7cc7e8'],
} as const

type Token = keyof typeof tokens

/** Monaco wants hexadecimal sRGB; whatever notation the page uses, a canvas draws it. */
function toHex(color: string, canvas: CanvasRenderingContext2D): string {
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function readTokens(element: HTMLElement): { dark: boolean; color(token: Token): string } {
  const probe = document.createElement('span')
  element.append(probe)
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const resolve = (value: string): string => {
    probe.style.color = value
    return getComputedStyle(probe).color
  }
  const dark = resolve('light-dark(#fff, #000)') === 'rgb(0, 0, 0)'
  const colors = new Map<Token, string>()
  for (const [token, [light, night]] of Object.entries(tokens) as [Token, readonly [string, string]][]) {
    const fallback = dark ? night : light
    const value = resolve(`var(${token}, ${fallback})`)
    colors.set(token, canvas === null ? fallback : toHex(value, canvas))
  }
  probe.remove()
  return { dark, color: (token) => colors.get(token) as string }
}

/** Makes Monaco look like the page does now. */
function applyTheme(element: HTMLElement): void {
  const { dark, color } = readTokens(element)
  const rule = (token: string, from: Token) => ({ token, foreground: color(from).slice(1) })
  editor.defineTheme('workbook', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      rule('', '--ink'),
      rule('comment', '--muted'),
      rule('keyword', '--code-keyword'),
      rule('string', '--code-string'),
      rule('string.key.json', '--code-type'),
      rule('string.value.json', '--code-string'),
      rule('regexp', '--code-string'),
      rule('number', '--code-number'),
      rule('type', '--code-type'),
      rule('delimiter', '--ink'),
      rule('identifier', '--ink'),
    ],
    colors: {
      'editor.background': color('--paper'),
      'editor.foreground': color('--ink'),
      'editorLineNumber.foreground': color('--muted'),
      'editorLineNumber.activeForeground': color('--ink'),
      // Unused code is underlined, not faded: faded text loses its contrast.
      'editorUnnecessaryCode.opacity': '#000000ff',
      'editorUnnecessaryCode.border': color('--muted'),
      'editorCursor.foreground': color('--ink'),
      'editor.selectionBackground': color('--accent-soft'),
      'editor.lineHighlightBorder': color('--panel'),
      'editorIndentGuide.background1': color('--line'),
      'editorBracketMatch.background': color('--accent-soft'),
      'editorBracketMatch.border': color('--line-strong'),
      'editorError.foreground': color('--fail'),
      'editorWarning.foreground': color('--warn'),
      'editorWidget.background': color('--raised'),
      'editorWidget.border': color('--line-strong'),
      'editorSuggestWidget.selectedBackground': color('--accent-soft'),
      'editorSuggestWidget.selectedForeground': color('--ink'),
      'editorSuggestWidget.highlightForeground': color('--accent'),
      'editorSuggestWidget.focusHighlightForeground': color('--accent'),
      'editorHoverWidget.background': color('--raised'),
      'list.hoverBackground': color('--panel'),
      focusBorder: color('--accent'),
    },
  })
  editor.setTheme('workbook')
}

/** Follows the page's theme until the returned function is called. */
export function followTheme(element: HTMLElement): () => void {
  const apply = () => applyTheme(element)
  apply()
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', apply)
  const observer = new MutationObserver(apply)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'style', 'data-theme'] })
  return () => {
    system.removeEventListener('change', apply)
    observer.disconnect()
  }
}
