import type { Statistics } from '@/lib/drill/statistics.ts'
import { FigureList } from '../../interactive/parts/figure-list.tsx'
import { percentOf } from './words.ts'

/** The whole in four numbers. */
export function Figures({ numbers: { reviews, retention, topics } }: { numbers: Statistics }) {
  const count = (name: 'cards' | 'unseen' | 'mature') => topics.reduce((sum, topic) => sum + topic[name], 0)
  return (
    <div className="mt-6 rounded-lg border border-line bg-panel p-4 sm:[&_dl]:grid-cols-4">
      <FigureList
        figures={[
          { name: 'Reviews', value: reviews },
          { name: 'Retention', value: percentOf(retention) },
          { name: 'Cards seen', value: `${count('cards') - count('unseen')} of ${count('cards')}` },
          { name: 'Kept 3 weeks or more', value: count('mature') },
        ]}
      />
    </div>
  )
}
