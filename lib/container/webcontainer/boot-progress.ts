/**
 * How far a boot has come. `WebContainer.boot()` inserts a hidden frame of another origin and waits for its word without
 * a limit and without a way to fail, so what went wrong must be told from outside.
 */
export type BootStage = 'asked' | 'loaded' | 'started' | 'refused'

export interface BootProgress {
  readonly stage: BootStage
  /** Host name of the runtime's frame, once it is known. */
  readonly host: string
  /** Resolves when it is certain that no boot will come of it. */
  readonly refused: Promise<void>
  /** Asks for the frame once more, unless the runtime has already spoken: `boot()` itself never does. */
  retry(): void
}

const RUNTIME_HOST = 'stackblitz.com'

function isRuntimeFrame(node: Node): node is HTMLIFrameElement {
  return node instanceof HTMLIFrameElement && new URL(node.src, location.href).pathname === '/headless'
}

/**
 * Watches from now on; call it once in a page, before the first `boot()`: `@webcontainer/api` keeps its frame, and later
 * boots use it again.
 */
export function watchBoot(): BootProgress {
  let stage: BootStage = 'asked'
  let frame: HTMLIFrameElement | undefined
  let refuse = () => {}
  const refused = new Promise<void>((resolve) => (refuse = resolve))
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!isRuntimeFrame(node)) continue
      frame = node
      // Error pages load too: this only says that an answer came.
      node.addEventListener('load', () => {
        if (stage === 'asked') stage = 'loaded'
      })
      observer.disconnect()
    }
  })
  observer.observe(document.body, { childList: true })

  addEventListener('message', ({ source, data }) => {
    if (frame === undefined || source !== frame.contentWindow) return
    if ((data as { type?: unknown } | null)?.type === 'init') stage = 'started'
  })
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== 'frame-src' || frame === undefined) return
    if (new URL(frame.src).origin !== new URL(blockedURI, location.href).origin) return
    stage = 'refused'
    refuse()
  })
  return {
    get stage() {
      return stage
    },
    get host() {
      return frame === undefined ? RUNTIME_HOST : new URL(frame.src).host
    },
    refused,
    retry() {
      if (frame === undefined || stage === 'started') return
      stage = 'asked'
      frame.src = String(frame.src)
    },
  }
}

/** What an ad-blocker or a company's filter must let through. */
const DOMAINS = 'stackblitz.com, *.staticblitz.com, *.w-corp-staticblitz.com and *.webcontainer.io'

/** One sentence on a boot that did not succeed. */
export function explainBoot({ stage, host }: BootProgress, timeoutMs: number): string {
  const limit = `within ${timeoutMs / 1000} s`
  switch (stage) {
    case 'asked':
      return `WebContainer did not start ${limit}: ${host} does not answer; check the connection, and allow ${DOMAINS} in proxies and blockers.`
    case 'loaded':
      return `WebContainer did not start ${limit}: its frame from ${host} was blocked, or something else came in its place; check the connection, and allow ${DOMAINS} in blockers and filters, with their cookies.`
    case 'started':
      return `WebContainer did not start ${limit}: the runtime of ${host} was loaded but is not ready yet; a slow connection or a blocked part of it (${DOMAINS}) are the usual causes.`
    case 'refused':
      return `WebContainer cannot start: the security policy of this page does not allow frames of ${host}; serve the page with ${host} in \`frame-src\`.`
  }
}
