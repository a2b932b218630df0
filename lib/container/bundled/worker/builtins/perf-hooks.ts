/** `node:perf_hooks`: the browser's own clock and marks. */
export const { performance, PerformanceEntry, PerformanceMark, PerformanceMeasure, PerformanceObserver } = globalThis
