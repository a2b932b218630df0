'use client'

/**
 * The pieces as chapters use them. Each is in a chunk of its own, which only a page with the piece on it asks for, and is
 * rendered on the server all the same: the page reads without JavaScript, and nothing moves when the piece wakes up.
 * (A dynamic import must stand in a client module for that: in a server module Next.js does not split it off.)
 */
import dynamic from 'next/dynamic'

export const IntegrationCalculator = dynamic(() =>
  import('./integration-calculator/index.tsx').then((module) => module.IntegrationCalculator),
)
export const HandshakeStepper = dynamic(() =>
  import('./handshake-stepper/index.tsx').then((module) => module.HandshakeStepper),
)
export const VersionNegotiation = dynamic(() =>
  import('./version-negotiation/index.tsx').then((module) => module.VersionNegotiation),
)
export const PathContainment = dynamic(() =>
  import('./path-containment/index.tsx').then((module) => module.PathContainment),
)
export const WhichError = dynamic(() => import('./which-error/index.tsx').then((module) => module.WhichError))
export const ScalingModel = dynamic(() => import('./scaling-model/index.tsx').then((module) => module.ScalingModel))
export const DecisionGuide = dynamic(() => import('./decision-guide/index.tsx').then((module) => module.DecisionGuide))
