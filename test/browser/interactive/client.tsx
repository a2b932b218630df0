import { hydrateRoot } from 'react-dom/client'
import { App, type PieceName } from './pieces.tsx'

hydrateRoot(document.getElementById('root') as HTMLElement, <App piece={location.pathname.slice(1) as PieceName} />, {
  onRecoverableError: (error) => console.error(error),
})
