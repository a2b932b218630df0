import { launch } from './entry.mjs'

launch(new URL('./export.ts', import.meta.url).href)
