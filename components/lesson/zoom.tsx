'use client'

import { useState, type MouseEvent } from 'react'
import type { DrawnDiagram } from '@/lib/diagrams/files.ts'
import { href } from '../site/href.ts'
import { useHydrated } from '../store/use-hydrated.ts'
import type { Dialog as DialogComponent } from '../ui/dialog.tsx'

interface ZoomProps {
  readonly title: string
  readonly drawing: DrawnDiagram
}

const SCHEMES = ['light', 'dark'] as const

/** A drawing that opens larger in a dialog; as a link it does without JavaScript, and in a tab of its own. */
export function Zoom({ title, drawing }: ZoomProps) {
  const [open, setOpen] = useState(false)
  // Fetched when it is first wanted: a chapter is read without it.
  const [Dialog, setDialog] = useState<typeof DialogComponent>()
  const hydrated = useHydrated()
  const enlarge = (event: MouseEvent<HTMLAnchorElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const address = event.currentTarget.href
    import('../ui/dialog.tsx').then(
      (module) => {
        setDialog(() => module.Dialog)
        setOpen(true)
      },
      () => location.assign(address),
    )
  }
  return (
    <>
      {SCHEMES.map((scheme) => (
        <a
          key={scheme}
          href={href(drawing[scheme])}
          onClick={enlarge}
          aria-haspopup={hydrated ? 'dialog' : undefined}
          className={`only-${scheme}`}
        >
          <Picture title={`Diagram: ${title}. Enlarge`} src={drawing[scheme]} drawing={drawing} />
        </a>
      ))}
      {Dialog && (
        <Dialog open={open} onOpenChange={setOpen} title={title} wide>
          {SCHEMES.map((scheme) => (
            <div key={scheme} className={`only-${scheme}`}>
              {/* As large as the dialog lets it be, and never smaller than it was drawn: then the dialog scrolls. */}
              <Picture
                title={`Diagram: ${title}`}
                src={drawing[scheme]}
                drawing={drawing}
                style={{ width: `max(100%, ${drawing.width}px)`, maxWidth: 'none', height: 'auto' }}
              />
            </div>
          ))}
        </Dialog>
      )}
    </>
  )
}

interface PictureProps extends ZoomProps {
  readonly src: string
  readonly style?: React.CSSProperties
}

/** With its size, so that the text around it does not move when it comes. What the theme hides is not fetched. */
function Picture({ title, src, drawing: { width, height }, style }: PictureProps) {
  // eslint-disable-next-line @next/next/no-img-element -- an SVG has nothing to optimise
  return <img src={href(src)} alt={title} width={width} height={height} loading="lazy" decoding="async" style={style} />
}
