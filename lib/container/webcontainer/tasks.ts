/** Calls back in the next task of the page. Unlike timers, messages are not slowed down in nested calls or hidden tabs. */
export function nextTask(callback: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    callback()
  }
  port2.postMessage(undefined)
}
