/** Whether a WebContainer can run in this browser at all, before anything is asked of another origin. */

/** What of a browser's globals is looked at, so that a test can describe any browser. */
export interface BrowserTraits {
  readonly userAgent: string
  readonly platform: string
  readonly maxTouchPoints: number
  readonly crossOriginIsolated: boolean
  readonly sharedMemory: boolean
  readonly webAssembly: boolean
  readonly online: boolean
}

export function browserTraits(): BrowserTraits {
  const { userAgent, platform, maxTouchPoints, onLine } = navigator
  return {
    userAgent,
    platform,
    maxTouchPoints,
    crossOriginIsolated: globalThis.crossOriginIsolated === true,
    sharedMemory: typeof SharedArrayBuffer === 'function',
    webAssembly: typeof WebAssembly === 'object',
    online: onLine,
  }
}

/** iPadOS calls itself a Mac; no Mac has a touch screen. */
function isAppleMobile({ userAgent, platform, maxTouchPoints }: BrowserTraits): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (platform === 'MacIntel' && maxTouchPoints > 1)
}

/** Safari without the `Atomics.waitAsync` and shared memory that the runtime needs: older than 16.4. */
function isOldSafari({ userAgent }: BrowserTraits): boolean {
  const version = /Version\/(\d+)\.(\d+).* Safari\//.exec(userAgent)
  return version !== null && Number(version[1]) + Number(version[2]) / 100 < 16.04
}

/** One sentence that says why not, or undefined. */
export function unsupported(traits: BrowserTraits): string | undefined {
  if (isAppleMobile(traits)) {
    return 'WebContainer is not started on iPhone and iPad, where it exhausts the memory of the tab: the bundled host serves here.'
  }
  if (isOldSafari(traits))
    return 'WebContainer needs Safari 16.4 or later: update the browser, or use the bundled host.'
  if (!traits.webAssembly) {
    return 'WebContainer needs WebAssembly, which this browser has switched off: allow it for this page (Edge: enhanced security), or use the bundled host.'
  }
  if (!traits.crossOriginIsolated || !traits.sharedMemory) {
    return 'WebContainer needs a cross-origin isolated page, and this one is not: reload it, and if that does not help, serve it over HTTPS or from localhost with the headers COOP `same-origin` and COEP `require-corp`.'
  }
  if (!traits.online)
    return 'WebContainer is loaded from stackblitz.com, and this machine is offline: the bundled host needs no network.'
  return undefined
}
