/** Base64 (RFC 4648, section 4) with what both a page and Node 20 have; `Uint8Array.prototype.toBase64` is younger. */

/** Arguments that one call of a function may safely have. */
const SLICE = 8192

export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let i = 0; i < bytes.length; i += SLICE) binary += String.fromCharCode(...bytes.subarray(i, i + SLICE))
  return btoa(binary)
}

/** Throws a DOMException when `text` is no base64. */
export function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
