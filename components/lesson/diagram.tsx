import { findDiagram } from '@/lib/diagrams/files.ts'
import { parseDiagram } from '@/lib/diagrams/source.ts'
import { DrawnHere } from './drawn-here.tsx'
import { Zoom } from './zoom.tsx'

/**
 * A mermaid fence of MDX. It was drawn ahead of time (`npm run diagrams`), in light and in dark; CSS shows the one that
 * fits. Without JavaScript a click leads to the picture itself.
 */
export async function Diagram({ source }: { source: string }) {
  const { title, description } = parseDiagram(source)
  const drawn = await findDiagram(process.cwd(), source)
  if (!drawn && process.env.NODE_ENV !== 'development')
    throw new Error(`The diagram “${title}” has not been drawn as it now is. Run: npm run diagrams`)
  return (
    <figure className="diagram">
      {drawn ? <Zoom title={title} drawing={drawn} /> : <DrawnHere source={source} />}
      <figcaption>{title}</figcaption>
      <details>
        <summary>In words</summary>
        <p>{description}</p>
      </details>
    </figure>
  )
}
