import type { CardSource } from '@/lib/drill/card.ts'
import { href } from '../../site/href.ts'
import { Part } from '../parts/part.tsx'

export interface CardSourcesProps {
  readonly chapter: { readonly slug: string; readonly number: number; readonly title: string }
  readonly sources: readonly CardSource[]
}

/** Where it is taught, and what it rests on. */
export function CardSources({ chapter, sources }: CardSourcesProps) {
  return (
    <Part title="Read on">
      <ul className="sources">
        <li>
          <a href={href(`/lessons/${chapter.slug}`)} className="text-accent underline underline-offset-2">
            Chapter {chapter.number}: {chapter.title}
          </a>
        </li>
        {sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </Part>
  )
}
