import type { EditorPreference, HostPreference, ThemePreference } from '@/lib/progress/types.ts'
import type { Choice } from './choice-group.tsx'

export const HOSTS: readonly Choice<HostPreference>[] = [
  {
    value: 'auto',
    label: 'Automatic',
    about:
      'The bundled host serves at once. WebContainer boots in the background and takes over when it is up; where it is blocked, nothing is lost but a badge.',
  },
  {
    value: 'webcontainer',
    label: 'WebContainer',
    about:
      'A full Node.js in the browser, loaded from stackblitz.com. Runs wait until it is up; where it cannot start, they say so.',
  },
  {
    value: 'bundled',
    label: 'Bundled',
    about:
      'Comes with the workbook: works offline, behind proxies and in every browser. Nothing is asked of any other site.',
  },
]

export const THEMES: readonly Choice<ThemePreference>[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

export const EDITORS: readonly Choice<EditorPreference>[] = [
  {
    value: 'auto',
    label: 'Automatic',
    about: 'The full editor; plain text on touch screens, and until the full one has loaded.',
  },
  { value: 'monaco', label: 'Full editor', about: 'Types, completion and errors as you type.' },
  {
    value: 'textarea',
    label: 'Plain text',
    about: 'The browser’s own text field: for screen readers, dictation and small machines.',
  },
]
