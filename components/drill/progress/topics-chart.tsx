'use client'

import type { IndexChapter } from '@/lib/drill/deck-card.ts'
import type { TopicStatistics } from '@/lib/drill/statistics.ts'
import { ChartFigure } from '../charts/chart-figure.tsx'
import { Shares } from '../charts/shares.tsx'
import { percentOf } from './words.ts'

export interface TopicsChartProps {
  readonly topics: readonly TopicStatistics[]
  readonly chapters: readonly IndexChapter[]
}

const SERIES = [
  { name: 'Three weeks or more', className: 'chart-main' },
  { name: 'Known for less', className: 'chart-second' },
  { name: 'Just learning', className: 'chart-learning' },
  { name: 'New', className: 'chart-third' },
]

/** How far each topic is. */
export function TopicsChart({ topics, chapters }: TopicsChartProps) {
  const titleOf = (slug: string) => chapters.find((chapter) => chapter.slug === slug)?.title ?? slug
  const begun = topics.filter(({ cards, unseen }) => unseen < cards).length
  return (
    <ChartFigure
      title="Topics"
      description={`${begun} of ${topics.length} topics begun. Each bar is all cards of a topic, by how long you keep them.`}
      legend={SERIES}
      columns={['Topic', 'Cards', '3 weeks +', 'Less', 'Learning', 'New', 'Forgotten', 'Retention']}
      rows={topics.map((topic) => [
        titleOf(topic.chapter),
        ...[topic.cards, topic.mature, topic.young, topic.learning, topic.unseen, topic.lapses].map(String),
        percentOf(topic.retention),
      ])}
    >
      {(labels) => (
        <Shares
          labels={labels}
          series={SERIES}
          rows={topics.map((topic) => ({
            name: titleOf(topic.chapter),
            values: [topic.mature, topic.young, topic.learning, topic.unseen],
          }))}
        />
      )}
    </ChartFigure>
  )
}
