'use client'

import { useState } from 'react'
import { breakEvenSentence, countIntegrations, outcomeSentence } from '@/lib/interactive/integrations.ts'
import { FigureList } from '../parts/figure-list.tsx'
import { Live } from '../parts/live.tsx'
import { NumberField } from '../parts/number-field.tsx'
import { Piece } from '../parts/piece.tsx'
import { Slider } from '../parts/slider.tsx'
import { Verdict } from '../parts/verdict.tsx'
import { Pictures } from './pictures.tsx'

const WORDS = { mcp: 'MCP: fewer pieces', direct: 'Direct: fewer pieces', same: 'The same number' } as const

/** Chapter 1: the reader's own numbers of applications and systems. */
export function IntegrationCalculator() {
  const [applications, setApplications] = useState(5)
  const [systems, setSystems] = useState(8)
  const [needed, setNeeded] = useState(100)
  const input = { applications, systems, share: needed / 100 }
  const count = countIntegrations(input)
  return (
    <Piece
      title="How many integrations?"
      todo="Put in your own numbers, then lower the share of pairs that anybody really needs."
      limits="Model: it counts pieces and nothing else. At 100 % every application is to reach every system, which is the worst case; each pair then costs one integration, and each MCP piece as much as one. That pieces differ in size, and that somebody else may have written the MCP client or server already, is left out."
    >
      <div className="flex gap-3">
        <NumberField label="Applications (N)" value={applications} min={1} max={1_000} onChange={setApplications} />
        <NumberField label="Systems (M)" value={systems} min={1} max={1_000} onChange={setSystems} />
      </div>
      <Slider
        label="Pairs that are really needed"
        value={needed}
        min={0}
        max={100}
        text={`${needed} %`}
        onChange={setNeeded}
      />
      <FigureList
        figures={[
          { name: 'All pairs: N × M', value: count.pairs },
          { name: 'Direct integrations', value: count.direct },
          { name: 'MCP pieces: N + M', value: count.mcp },
        ]}
      />
      <Pictures input={input} />
      <Live>
        <Verdict verdict={count.fewer === 'mcp' ? 'pass' : 'warn'} word={WORDS[count.fewer]}>
          <p>{outcomeSentence(count)}</p>
          <p>{breakEvenSentence({ applications, systems })}</p>
        </Verdict>
      </Live>
    </Piece>
  )
}
