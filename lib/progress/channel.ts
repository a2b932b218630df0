/** How the tabs of one browser tell each other that something was written; what it was, they read from the store. */
export type TabMessage =
  | { readonly kind: 'exercise'; readonly exercise: string }
  | { readonly kind: 'chapter'; readonly chapter: string }
  | { readonly kind: 'settings' }
  | { readonly kind: 'drill'; readonly card: string }
  /** An import, its undoing, or everything deleted: nothing that was read before may still hold. */
  | { readonly kind: 'everything' }

export interface TabChannel {
  post(message: TabMessage): void
  close(): void
}

export function openTabChannel(onMessage: (message: TabMessage) => void): TabChannel {
  if (typeof BroadcastChannel === 'undefined') return { post() {}, close() {} }
  const channel = new BroadcastChannel('mcp-workbook')
  let open = true
  channel.onmessage = ({ data }: MessageEvent<TabMessage>) => onMessage(data)
  return {
    post(message) {
      if (open) channel.postMessage(message)
    },
    close() {
      open = false
      channel.close()
    },
  }
}
