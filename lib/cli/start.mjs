import { launch } from './entry.mjs'

launch(new URL('./start.ts', import.meta.url).href)
