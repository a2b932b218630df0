import type { Container } from '@/lib/container/types.ts'
import { createBundledContainer } from '@/lib/container/bundled/host.ts'
export interface Workbench {
  readonly state: {
    preference: 'auto' | 'webcontainer' | 'bundled'
    active: 'webcontainer' | 'bundled'
    webcontainer: 'off' | 'booting' | 'ready' | 'unavailable'
    reason?: string
  }
  subscribe(cb: () => void): () => void
  container(): Promise<Container>
  setPreference(p: 'auto' | 'webcontainer' | 'bundled'): void
  dispose(): Promise<void>
}
export function createWorkbench({ preference }: { preference: 'auto' | 'webcontainer' | 'bundled' }): Workbench {
  const bundled = createBundledContainer()
  void bundled.ready()
  return {
    state: { preference, active: 'bundled', webcontainer: 'off' },
    subscribe: () => () => {},
    container: () => Promise.resolve(bundled),
    setPreference: () => {},
    dispose: () => bundled.dispose(),
  }
}
