/** What pins a package or an image to one build, and what does not. */

const VERSION = '\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?'

/** Semantic Versioning 2.0.0, with the v or = before it that npm drops. */
const PACKAGE_VERSION = new RegExp(`^[v=]?${VERSION}(?:\\+[0-9A-Za-z.-]+)?$`)
/** A tag can hold no +; with or without v both are usual. */
const TAG = new RegExp(`^v?${VERSION}$`)
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/

export interface Reference {
  readonly name: string
  /** What stands behind the name; absent for a bare one. */
  readonly version?: string
  readonly digest?: string
}

/** `@scope/name@1.2.3` */
export function parsePackage(text: string): Reference {
  const at = text.indexOf('@', 1)
  return at < 0 ? { name: text } : { name: text.slice(0, at), version: text.slice(at + 1) }
}

/** `registry/owner/name:tag@sha256:…` */
export function parseImage(text: string): Reference {
  const at = text.indexOf('@')
  const [named, digest] = at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
  const colon = named!.indexOf(':', named!.lastIndexOf('/') + 1)
  return {
    name: colon < 0 ? named! : named!.slice(0, colon),
    ...(colon < 0 ? {} : { version: named!.slice(colon + 1) }),
    ...(digest === undefined ? {} : { digest }),
  }
}

export function isPinnedPackage({ version }: Reference): boolean {
  return version !== undefined && PACKAGE_VERSION.test(version)
}

export function isPinnedImage({ version, digest }: Reference): boolean {
  return digest === undefined ? version !== undefined && TAG.test(version) : DIGEST.test(digest)
}

/** Why a version pins nothing, as the end of a sentence. */
export function whyNotPinned(version: string | undefined): string {
  if (version === undefined || version === '') return 'No version stands behind the name, so the newest is taken'
  if (/^[a-z-]+$/i.test(version)) return `"${version}" is a name that is moved to other builds`
  if (/^(sha\d+:)/.test(version)) return 'The digest is not complete'
  return `"${version}" fits more than one build`
}
