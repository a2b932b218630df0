import { createCssVariablesTheme } from 'shiki/core'

/**
 * Code is coloured at build time, with the page's own tokens (`--code-*` in `app/globals.css`) instead of a theme's
 * colours: light and dark need no second copy, and both keep their contrast. Plain data, as Turbopack asks of options.
 */
export const codeHighlighting = {
  theme: createCssVariablesTheme({ name: 'workbook', variablePrefix: '--code-', fontStyle: false }),
  langs: ['ts', 'js', 'json', 'sh', 'python', 'http', 'yaml', 'dockerfile', 'nginx', 'text'],
  fallbackLanguage: 'text',
  addLanguageClass: true,
}
