'use client'

import { useEffect, useState } from 'react'

/** Mermaid removes what has the id that it is to draw under: each drawing has one of its own. */
let drawings = 0

async function draw(source: string): Promise<string> {
  const { default: mermaid } = await import('mermaid')
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  mermaid.initialize({ startOnLoad: false, theme: dark ? 'dark' : 'neutral' })
  return (await mermaid.render(`drawing-${++drawings}`, source)).svg
}

/** Draws a diagram in the page: only while one writes, before `npm run diagrams`. A build has no mermaid in it. */
export function DrawnHere({ source }: { source: string }) {
  const [drawn, setDrawn] = useState<{ svg: string } | { fault: string }>()
  useEffect(() => {
    if (process.env.NODE_ENV !== 'development') return
    let wanted = true
    draw(source).then(
      (svg) => wanted && setDrawn({ svg }),
      (error: unknown) => wanted && setDrawn({ fault: String(error) }),
    )
    return () => {
      wanted = false
    }
  }, [source])
  if (drawn && 'fault' in drawn) return <pre>{drawn.fault}</pre>
  return <div dangerouslySetInnerHTML={{ __html: drawn?.svg ?? '' }} />
}
