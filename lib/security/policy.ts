/** Content Security Policies: one for the workbook's pages, one for the frame in which learners' servers run. */

/** A policy by directive; a directive without sources is written alone (`upgrade-insecure-requests`). */
export type Policy = Readonly<Record<string, readonly string[]>>

/** Where `@webcontainer/api` 1.6 puts its frame; what that frame loads is under StackBlitz's own policy, not ours. */
export const WEBCONTAINER_FRAME = 'https://stackblitz.com'

export interface PagePolicyOptions {
  /**
   * What may run inside the page's HTML, as CSP source expressions: the hashes of the scripts that Next writes into a
   * prerendered page (`lib/security/seal.ts`), or `'unsafe-inline'` where they are not known.
   */
  readonly inline?: readonly string[]
  /** `next dev`: React's stack traces need `eval`, the reloading of modules a WebSocket. */
  readonly development?: boolean
  /** Further origins for frames; tests put a stand-in for StackBlitz's there. */
  readonly frames?: readonly string[]
}

/**
 * The policy of every page.
 *
 * - A header is sent before anybody knows which host a learner prefers, so StackBlitz's frame is allowed on every page.
 *   With the preference `bundled` nothing asks for it (a browser test counts the requests).
 * - `style-src` needs `'unsafe-inline'`: Monaco writes style elements, the resizable panels style attributes.
 * - `worker-src blob:` is not needed: Monaco's workers are files of the workbook, a learner's server runs in a frame
 *   that has a policy of its own.
 */
export function pagePolicy({ inline = [], development = false, frames = [] }: PagePolicyOptions = {}): Policy {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...inline, ...(development ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'", ...(development ? ['ws:'] : [])],
    'worker-src': ["'self'"],
    'frame-src': ["'self'", WEBCONTAINER_FRAME, ...frames],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  }
}

/**
 * The policy of `/runtime/frame.html`. Its `sandbox` gives the document an origin of its own even when it is opened by
 * hand; what it evaluates reaches neither the network nor anything that the workbook keeps.
 */
export const FRAME_POLICY: Policy = {
  'default-src': ["'none'"],
  'script-src': ["'unsafe-inline'", "'unsafe-eval'"],
  'worker-src': ['data:'],
  'connect-src': ["'none'"],
  'frame-ancestors': ["'self'"],
  sandbox: ['allow-scripts'],
}

/** A policy as the value of its header. */
export function serializePolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}

/** Directives that a `<meta>` element may not set (CSP level 3, section 3.3). */
const HEADER_ONLY = ['frame-ancestors', 'sandbox']

/** A policy as the content of a `<meta http-equiv="Content-Security-Policy">`: what such an element may set of it. */
export function metaPolicy(policy: Policy): string {
  return serializePolicy(
    Object.fromEntries(Object.entries(policy).filter(([directive]) => !HEADER_ONLY.includes(directive))),
  )
}
