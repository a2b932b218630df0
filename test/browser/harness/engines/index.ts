import { openChromium } from './chromium.ts'
import { openFirefox } from './firefox.ts'
import { openWebkit } from './webkit.ts'
import type { Engine, EnginePage } from './types.ts'

export type { Engine, EnginePage } from './types.ts'

const openers: Readonly<Record<Engine, () => Promise<EnginePage>>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebkit,
}

/** The engine that `ENGINE` names; Chromium without it. */
export function chosenEngine(): Engine {
  const name = process.env.ENGINE ?? 'chromium'
  if (Object.hasOwn(openers, name)) return name as Engine
  throw new Error(`ENGINE is "${name}"; it must be one of ${Object.keys(openers).join(', ')}.`)
}

/** A page of a fresh browser. */
export function openPage(engine: Engine): Promise<EnginePage> {
  return openers[engine]()
}
