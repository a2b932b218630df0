/** Hands a file to the browser's downloads. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of the blob once the click has been handled.
  queueMicrotask(() => URL.revokeObjectURL(url))
}

/** Hands a value to the browser's downloads as a JSON file. */
export function downloadJson(name: string, value: unknown): void {
  download(name, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
}
