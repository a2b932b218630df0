/**
 * The security headers of every response, in one list: `next.config.ts`, the test harness and the header files of a
 * static host are made from it.
 */
import { FRAME_POLICY, pagePolicy, serializePolicy, type PagePolicyOptions } from './policy.ts'

export interface Header {
  readonly key: string
  readonly value: string
}

/** Headers for the paths that match `source` (path-to-regexp, as Next.js has it). Later rules win over earlier ones. */
export interface HeaderRule {
  readonly source: string
  readonly headers: readonly Header[]
}

/** The document in which the bundled host runs learners' servers. */
export const FRAME_PATH = '/runtime/frame.html'

export const CSP = 'Content-Security-Policy'

const UNUSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/**
 * What every response carries, static files included: a document with `require-corp` loads a worker or a script only
 * when that response carries the same, and WebContainer needs the document to be `crossOriginIsolated`.
 * https://github.com/vercel/next.js/issues/92676
 */
export const COMMON_HEADERS: readonly Header[] = [
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ') },
]

/**
 * Firefox takes a sandboxed frame for one of another origin and loads it into an isolated page only with CORP
 * `cross-origin`. Who may frame it is the policy's `frame-ancestors`.
 */
export const FRAME_HEADERS: readonly Header[] = [
  ...COMMON_HEADERS.filter(({ key }) => key !== 'Cross-Origin-Resource-Policy'),
  { key: 'Cross-Origin-Resource-Policy', value: 'cross-origin' },
  { key: CSP, value: serializePolicy(FRAME_POLICY) },
]

/** The headers of a page: the common ones and its Content Security Policy. */
export function pageHeaders(options?: PagePolicyOptions): readonly Header[] {
  return [...COMMON_HEADERS, { key: CSP, value: serializePolicy(pagePolicy(options)) }]
}

/**
 * All rules. Without `inline`, pages may run no script inside their HTML: right for a page without any, for
 * `next.config.ts` only as a floor under what `seal.ts` adds for each prerendered page.
 */
export function headerRules(options?: PagePolicyOptions): readonly HeaderRule[] {
  return [
    { source: '/:path*', headers: pageHeaders(options) },
    { source: FRAME_PATH, headers: FRAME_HEADERS },
  ]
}
