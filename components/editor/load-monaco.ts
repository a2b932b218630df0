import { href } from '../site/href.ts'
import type { MonacoModule } from './surface.ts'

let loading: Promise<MonacoModule> | undefined

/** Resolves when the page has loaded and the browser has nothing better to do. */
async function pageAtRest(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  }
  // Safari has no idle callbacks; there the next task has to do.
  const whenIdle = globalThis.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback))
  await new Promise<void>((resolve) => whenIdle(() => resolve(), { timeout: 2_000 }))
}

function loadStyles(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href('/monaco/index.css')
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject(new Error('The style sheet of the editor could not be loaded.'))
    }
    document.head.append(link)
  })
}

async function load(): Promise<MonacoModule> {
  await pageAtRest()
  // A plain file beside the page's own chunks: the bundler must leave the address alone.
  const url = href('/monaco/index.js')
  const script = import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ url)
  const [module] = await Promise.all([script as Promise<MonacoModule>, loadStyles()])
  return module
}

/** Loads Monaco once, after the page is usable; a failed load is tried again by the next call. */
export function loadMonaco(): Promise<MonacoModule> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}
