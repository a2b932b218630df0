import { hydrateRoot } from 'react-dom/client'
import { App, type PageData } from './pieces.tsx'

const data = JSON.parse(document.getElementById('data')?.textContent ?? '{}') as PageData
hydrateRoot(document.getElementById('root') as HTMLElement, <App {...data} />, {
  onRecoverableError: (error) => console.error(error),
})
