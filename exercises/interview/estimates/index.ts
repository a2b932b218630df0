/** All estimates by the chapter that teaches them, so that the browser can carry what draws them. */
import type { EstimateDraft } from '../../../lib/drill/card.ts'
import decisionGuide from './decision-guide.ts'
import dockerAndGateway from './docker-and-gateway.ts'
import monolithOrMicroservices from './monolith-or-microservices.ts'
import observability from './observability.ts'
import productionPatterns from './production-patterns.ts'
import scaling from './scaling.ts'
import security from './security.ts'
import whenToUseWhich from './when-to-use-which.ts'
import whyMcp from './why-mcp.ts'

export const ESTIMATES: Readonly<Record<string, readonly EstimateDraft[]>> = {
  'why-mcp': whyMcp,
  'monolith-or-microservices': monolithOrMicroservices,
  'when-to-use-which': whenToUseWhich,
  'docker-and-gateway': dockerAndGateway,
  scaling,
  'production-patterns': productionPatterns,
  security,
  observability,
  'decision-guide': decisionGuide,
}
