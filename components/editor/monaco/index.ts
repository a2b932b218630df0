/** The entry of the bundle that the page loads: everything of Monaco's is behind this file. */
import './features.ts'
import { installEnvironment } from './environment.ts'
import { MonacoSurface } from './monaco-surface.ts'
import type { MonacoModule } from '../surface.ts'

installEnvironment(new URL('.', import.meta.url))

export const mount: MonacoModule['mount'] = (element, options, events) => new MonacoSurface(element, options, events)
