import { launch } from './entry.mjs'

launch(new URL('./build.ts', import.meta.url).href)
