import { launch } from './entry.mjs'

launch(new URL('./dev.ts', import.meta.url).href)
