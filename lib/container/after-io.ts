/** Absent in browsers, whatever the types say. */
const soon = (globalThis as { setImmediate?: (callback: () => void) => unknown }).setImmediate ?? setTimeout

/**
 * Calls back once what has come meanwhile has been read: for whoever is about to say that nothing came. When this very
 * process has been kept waiting (a busy machine, a long task), its timers run before it looks into its pipes.
 */
export function afterIo(callback: () => void): void {
  soon(() => soon(callback))
}
