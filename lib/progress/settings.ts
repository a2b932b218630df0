import type { DrillSettings } from '../drill/types.ts'
import type { Settings } from './types.ts'

export const defaultDrillSettings: DrillSettings = { retention: 0.9, newPerDay: 10, reviewsPerDay: 100 }

/** What the drill's settings may be; numbers beyond are brought to the nearer end. */
export const drillLimits = {
  retention: { min: 0.7, max: 0.97 },
  newPerDay: { min: 0, max: 200 },
  reviewsPerDay: { min: 1, max: 2_000 },
} as const satisfies Record<keyof DrillSettings, { readonly min: number; readonly max: number }>

export const defaultSettings: Settings = {
  host: 'auto',
  theme: 'system',
  live: true,
  editor: 'auto',
  tabMovesFocus: false,
  panels: {},
  drill: defaultDrillSettings,
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
  settings['drill'] = readDrillSettings(given['drill'])
  return settings as unknown as Settings
}

function readDrillSettings(stored: unknown): DrillSettings {
  const given = (typeof stored === 'object' ? stored : null) as Partial<Record<keyof DrillSettings, unknown>> | null
  const read = (name: keyof DrillSettings) => {
    const value = given?.[name]
    if (typeof value !== 'number' || Number.isNaN(value)) return defaultDrillSettings[name]
    const { min, max } = drillLimits[name]
    return Math.min(max, Math.max(min, value))
  }
  return {
    retention: read('retention'),
    newPerDay: Math.round(read('newPerDay')),
    reviewsPerDay: Math.round(read('reviewsPerDay')),
  }
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
