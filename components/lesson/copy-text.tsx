'use client'

import { CopyButton } from '../ui/copy-button.tsx'

/** Copies a text that the page shows in another form. */
export function CopyText({ text, label }: { text: string; label: string }) {
  return <CopyButton text={() => text} label={label} />
}
