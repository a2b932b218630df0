/** The `file:` URL of an absolute path, as Node's `pathToFileURL` writes it. */
export function toFileUrl(path: string): string {
  const encoded = path.replace(/[%?#\\\n\r\t]/g, (character) => encodeURIComponent(character))
  return new URL(`file://${encoded}`).href
}
