import { ONLINE_CHANNEL } from '../online-channel.ts'

const workers: Readonly<Record<string, string>> = {
  typescript: 'typescript.worker.js',
  javascript: 'typescript.worker.js',
  json: 'json.worker.js',
}

/**
 * Where Monaco finds its workers. Bundlers rewrite the addresses that it would use by itself, and Next's adds a suffix
 * on isolated pages that leads nowhere.
 * @param folder address of the built editor's folder
 */
export function installEnvironment(folder: URL): void {
  addEventListener('online', () => {
    const channel = new BroadcastChannel(ONLINE_CHANNEL)
    channel.postMessage(null)
    channel.close()
  })
  const environment = {
    getWorker: (_: string, label: string) =>
      new Worker(new URL(workers[label] ?? 'editor.worker.js', folder), { name: label }),
  }
  Object.assign(globalThis, { MonacoEnvironment: environment })
}
