import type { Settings } from './types.ts'

export const defaultSettings: Settings = {
  host: 'auto',
  theme: 'system',
  live: true,
  editor: 'auto',
  tabMovesFocus: false,
  panels: {},
}

const choices = {
  host: ['auto', 'webcontainer', 'bundled'],
  theme: ['system', 'light', 'dark'],
  editor: ['auto', 'monaco', 'textarea'],
  live: [true, false],
  tabMovesFocus: [true, false],
} as const

/** Settings as stored, by whichever version, made whole: what is missing or unknown gets its default. */
export function readSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings
  const given = stored as Record<string, unknown>
  const settings: Record<string, unknown> = { ...defaultSettings }
  for (const [name, allowed] of Object.entries(choices)) {
    if ((allowed as readonly unknown[]).includes(given[name])) settings[name] = given[name]
  }
  if (typeof given['panels'] === 'object' && given['panels'] !== null) settings['panels'] = given['panels']
  return settings as unknown as Settings
}

/**
 * A copy of the settings that can be read before the first paint (the theme must not flash); the database
 * stays the authority.
 */
export const SETTINGS_KEY = 'workbook:settings'

export function readMirroredSettings(storage: Storage | undefined): Settings {
  try {
    return readSettings(JSON.parse(storage?.getItem(SETTINGS_KEY) ?? 'null'))
  } catch {
    return defaultSettings
  }
}

export function mirrorSettings(storage: Storage | undefined, settings: Settings): void {
  try {
    storage?.setItem(SETTINGS_KEY, JSON.stringify(settings))
  } catch {
    // Full or denied: the copy only spares a flash.
  }
}
