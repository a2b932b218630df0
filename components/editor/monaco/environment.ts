import { MONACO_FOLDER } from '../surface.ts'

const workers: Readonly<Record<string, string>> = {
  typescript: 'typescript.worker.js',
  javascript: 'typescript.worker.js',
  json: 'json.worker.js',
}

/**
 * Where Monaco finds its workers. Bundlers rewrite the addresses that it would use by itself, and Next's adds a suffix
 * on isolated pages that leads nowhere.
 */
export function installEnvironment(): void {
  const environment = {
    getWorker: (_: string, label: string) =>
      new Worker(MONACO_FOLDER + (workers[label] ?? 'editor.worker.js'), { name: label }),
  }
  Object.assign(globalThis, { MonacoEnvironment: environment })
}
