'use client'

import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useHydrated } from '../store/use-hydrated.ts'
import { Button } from './button.tsx'

/** Copies a text; says so in its own name until the pointer or the focus leaves it. */
export function CopyButton({ text, label = 'Copy' }: { text: () => string; label?: string }) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready')
  const hydrated = useHydrated()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      setState('copied')
    } catch {
      setState('refused')
    }
  }
  const Icon = state === 'copied' ? Check : Copy
  return (
    <Button
      look="quiet"
      disabled={!hydrated}
      onClick={() => void copy()}
      onBlur={() => setState('ready')}
      onPointerLeave={() => setState('ready')}
    >
      <Icon size={14} aria-hidden />
      {state === 'copied' ? 'Copied' : state === 'refused' ? 'The browser refused' : label}
    </Button>
  )
}
