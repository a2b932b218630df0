/** A page with one piece on it, set as a chapter sets it. */
import { StrictMode, useEffect, type ComponentType } from 'react'
import { DecisionGuide } from '@/components/interactive/decision-guide/index.tsx'
import { HandshakeStepper } from '@/components/interactive/handshake-stepper/index.tsx'
import { IntegrationCalculator } from '@/components/interactive/integration-calculator/index.tsx'
import { PathContainment } from '@/components/interactive/path-containment/index.tsx'
import { ScalingModel } from '@/components/interactive/scaling-model/index.tsx'
import { VersionNegotiation } from '@/components/interactive/version-negotiation/index.tsx'
import { WhichError } from '@/components/interactive/which-error/index.tsx'

export const PIECES = {
  'integration-calculator': IntegrationCalculator,
  'handshake-stepper': HandshakeStepper,
  'version-negotiation': VersionNegotiation,
  'path-containment': PathContainment,
  'which-error': WhichError,
  'scaling-model': ScalingModel,
  'decision-guide': DecisionGuide,
} satisfies Readonly<Record<string, ComponentType>>

export type PieceName = keyof typeof PIECES

export const NAMES = Object.keys(PIECES) as PieceName[]

export interface PageData {
  readonly piece: PieceName
}

export function App({ piece }: PageData) {
  const Shown = PIECES[piece]
  useEffect(() => {
    document.documentElement.dataset['hydrated'] = 'true'
  }, [])
  return (
    <StrictMode>
      <main className="mx-auto max-w-[42rem] px-4 py-6">
        <div className="prose">
          <h1>A chapter</h1>
          <h2>A section</h2>
          <p>Text before the piece.</p>
          <Shown />
          <p>Text after the piece.</p>
        </div>
      </main>
    </StrictMode>
  )
}
