import type { MDXComponents } from 'mdx/types'
import {
  DecisionGuide,
  HandshakeStepper,
  IntegrationCalculator,
  PathContainment,
  ScalingModel,
  VersionNegotiation,
  WhichError,
} from '@/components/interactive/lazy.tsx'

/** What MDX may use without importing it; headings, code and links are styled by `.prose` in `app/globals.css`. */
const components: MDXComponents = {
  IntegrationCalculator,
  HandshakeStepper,
  VersionNegotiation,
  PathContainment,
  WhichError,
  ScalingModel,
  DecisionGuide,
}

export function useMDXComponents(): MDXComponents {
  return components
}
