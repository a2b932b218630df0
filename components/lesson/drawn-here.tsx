'use client'

import { useEffect, useId, useState } from 'react'

/** Draws a diagram in the page: only while one writes, before `npm run diagrams`. A build has no mermaid in it. */
export function DrawnHere({ source }: { source: string }) {
  const id = useId().replace(/\W/g, '')
  const [svg, setSvg] = useState('')
  useEffect(() => {
    if (process.env.NODE_ENV !== 'development') return
    const draw = async () => {
      const { default: mermaid } = await import('mermaid')
      mermaid.initialize({
        startOnLoad: false,
        theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'neutral',
      })
      setSvg((await mermaid.render(`m${id}`, source)).svg)
    }
    draw().catch((error: unknown) =>
      setSvg(`<pre>${String(error).replace(/[<&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</pre>`),
    )
  }, [id, source])
  return <div dangerouslySetInnerHTML={{ __html: svg }} />
}
