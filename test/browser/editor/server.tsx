/** Serves the page with the product's built editor. */
import { fileURLToPath } from 'node:url'
import { ensureEditor } from '@/lib/build/editor.ts'
import { servePage, type PageServer } from '../harness/react-page.tsx'
import { App, type PageData } from './page.tsx'

export type EditorServer = PageServer<PageData>

export async function startServer(): Promise<EditorServer> {
  await ensureEditor()
  return servePage({
    title: 'Editor',
    client: fileURLToPath(new URL('client.tsx', import.meta.url)),
    folders: ['/monaco/'],
    data: { files: { 'server.ts': '' } },
    render: (data) => <App {...data} />,
  })
}
