/** What the benchmark does inside the exercise page. Each function is sent there as text: it may use nothing from here. */

/** Marks that the page sets with the User Timing API. */
export interface PageTimes {
  /** Textarea there and Run enabled, since navigation began. */
  usable?: number
  /** Monaco has taken the textarea's place, since navigation began. */
  monaco?: number
}

declare global {
  var benchTimes: PageTimes
  var benchLongest: number
}

/**
 * Runs before the page's own scripts. Notes when the page can be used and when Monaco is there; if `source` is given,
 * puts it into the editor and presses Run at the first moment that a person could.
 */
export function watchPage(source: string | undefined): void {
  globalThis.benchTimes = {}
  const runButton = () =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Run')
  const look = () => {
    const times = globalThis.benchTimes
    const areas = [...document.querySelectorAll<HTMLTextAreaElement>('textarea:not(.monaco-editor textarea)')]
    const textarea = areas.find((area) => !area.closest('[hidden]')) // one for each file: the one that is shown
    const run = runButton()
    if (times.usable === undefined && textarea && !textarea.readOnly && run && !run.disabled) {
      times.usable = performance.now()
      if (source !== undefined) {
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(textarea, source)
        textarea.dispatchEvent(new Event('input', { bubbles: true }))
        run.click()
      }
    }
    if (times.monaco === undefined && document.querySelector('.monaco-editor .view-line'))
      times.monaco = performance.now()
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true })
}

/** Keeps the length of the page's longest task from now on, in milliseconds; tasks under 50 ms count as 0. */
export function watchTasks(): void {
  globalThis.benchLongest = 0
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (!name.startsWith('cross-origin')) globalThis.benchLongest = Math.max(globalThis.benchLongest, duration)
    }
  }).observe({ type: 'longtask' })
}

/** Waits for the verdict of the run after `runs` earlier ones. @returns when it began and ended, since navigation */
export function nextVerdict(runs: number): Promise<{ run: number; verdict: number }> {
  return new Promise((resolve) => {
    const look = () => {
      const run = performance.getEntriesByName('workbook:run')[runs]
      const verdict = performance.getEntriesByName('workbook:verdict')[runs]
      if (!run || !verdict) return
      observer.disconnect()
      resolve({ run: run.startTime, verdict: verdict.startTime })
    }
    const observer = new PerformanceObserver(look)
    observer.observe({ type: 'mark' })
    look()
  })
}

/**
 * Grades the card of a session by its key. @returns milliseconds of script until the next one is rendered
 * @throws Error when there is no other card then
 */
export async function nextCard(): Promise<number> {
  const question = () => document.querySelector('.drill-ask')?.textContent
  const before = question()
  const start = performance.now()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '4', bubbles: true, cancelable: true }))
  // React renders what a key has changed before the next task.
  await new Promise<void>((resolve) => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(undefined)
  })
  const time = performance.now() - start
  if (question() === before || document.querySelector('.drill-card h3')) throw new Error('The next card did not come.')
  return time
}
