/** What the plan of the book asks of each chapter beside its text. */

interface Requirement {
  /** How many diagrams at least. */
  readonly diagrams: number
  /** Interactive pieces by tag. */
  readonly pieces?: readonly string[]
  /** Its subject is the protocol itself: it rests on the specification's own pages. */
  readonly protocol?: true
}

export const requirements: Readonly<Record<string, Requirement>> = {
  'why-mcp': { diagrams: 2, pieces: ['IntegrationCalculator'], protocol: true },
  architecture: { diagrams: 2, protocol: true },
  capabilities: { diagrams: 1, protocol: true },
  'first-server': { diagrams: 1, protocol: true },
  'on-the-wire': { diagrams: 2, pieces: ['HandshakeStepper'], protocol: true },
  install: { diagrams: 1 },
  resources: { diagrams: 1, protocol: true },
  prompts: { diagrams: 1, protocol: true },
  'configure-hosts': { diagrams: 1 },
  'prebuilt-servers': { diagrams: 0 },
  'build-a-client': { diagrams: 1, protocol: true },
  'file-search': { diagrams: 1, pieces: ['PathContainment'] },
  transports: { diagrams: 1, pieces: ['VersionNegotiation'], protocol: true },
  errors: { diagrams: 1, pieces: ['WhichError'], protocol: true },
  'best-practices': { diagrams: 0, protocol: true },
  'mcp-and-others': { diagrams: 1 },
  debugging: { diagrams: 1 },
  'server-template': { diagrams: 0 },
  ecosystem: { diagrams: 1 },
  'monolith-or-microservices': { diagrams: 2 },
  'when-to-use-which': { diagrams: 1 },
  'docker-and-gateway': { diagrams: 1 },
  scaling: { diagrams: 2, pieces: ['ScalingModel'], protocol: true },
  'production-patterns': { diagrams: 3 },
  security: { diagrams: 2, protocol: true },
  observability: { diagrams: 1, protocol: true },
  'decision-guide': { diagrams: 1, pieces: ['DecisionGuide'] },
  interview: { diagrams: 1 },
  'whats-next': { diagrams: 0 },
  'what-changed': { diagrams: 2, pieces: ['VersionNegotiation'], protocol: true },
}

/** The exercises that the book is planned with, built or not. */
export const plannedExercises: readonly string[] =
  `p1-calculator p1-wire p1-notes p1-prompts p1-config p1-errors p1-stdio p2-client p2-find p2-search p2-read p2-complete
  p2-http`.split(/\s+/)
