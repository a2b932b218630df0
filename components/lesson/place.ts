/** Distance to the window's edges, in pixels. */
const MARGIN = 8

/**
 * Puts a box that floats over the page under a word, or above it where there is no room below.
 * @param y where the pointer is: of a word that runs over two lines, the part it is on counts
 */
export function place(box: HTMLElement, word: HTMLElement, y?: number): void {
  const parts = [...word.getClientRects()]
  const part = parts.find(({ top, bottom }) => y !== undefined && y >= top && y <= bottom) ?? parts.at(-1)
  if (!part) return
  const { width, height } = box.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const left = Math.max(MARGIN, Math.min(part.left, clientWidth - width - MARGIN))
  const below = part.bottom + height <= clientHeight || part.top < height
  box.style.left = `${left + scrollX}px`
  box.style.top = `${(below ? part.bottom : part.top - height) + scrollY}px`
}
