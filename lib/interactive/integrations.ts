/** How many pieces of integration software two worlds need: one adapter a pair, or one MCP piece a participant. */

export interface IntegrationInput {
  /** Applications that host a model: whole, at least 1. */
  readonly applications: number
  /** Systems that they are to reach: whole, at least 1. */
  readonly systems: number
  /** Fraction of all pairs that somebody really needs, 0 to 1. */
  readonly share: number
}

export interface IntegrationCount {
  readonly pairs: number
  /** Pieces when every needed pair gets an integration of its own. */
  readonly direct: number
  /** Pieces with MCP: a client in each application, a server for each system. */
  readonly mcp: number
  readonly fewer: 'direct' | 'mcp' | 'same'
  /** Fraction of pairs at which both need the same number; above 1 when MCP needs more pieces even for all pairs. */
  readonly breakEven: number
}

export function countIntegrations({ applications, systems, share }: IntegrationInput): IntegrationCount {
  const pairs = applications * systems
  const direct = Math.round(pairs * share)
  const mcp = applications + systems
  const fewer = direct === mcp ? 'same' : direct < mcp ? 'direct' : 'mcp'
  return { pairs, direct, mcp, fewer, breakEven: mcp / pairs }
}

/** The outcome in one sentence. */
export function outcomeSentence({ direct, mcp, fewer }: IntegrationCount): string {
  if (fewer === 'same') return `Both ways need ${mcp} pieces: by count alone it makes no difference.`
  if (fewer === 'direct')
    return `${direct} direct integrations against ${mcp} MCP pieces: by count alone MCP does not pay here.`
  const ratio = direct / mcp
  const times = ratio >= 1.5 ? `, ${ratio.toFixed(ratio < 10 ? 1 : 0)} times as many` : ''
  return `${direct} direct integrations against ${mcp} MCP pieces${times}.`
}

/** Where the balance tips, in words. */
export function breakEvenSentence({ applications, systems }: Omit<IntegrationInput, 'share'>): string {
  const { breakEven, pairs, mcp } = countIntegrations({ applications, systems, share: 1 })
  if (breakEven > 1)
    return `Break-even: none. All ${pairs} pairs together are fewer than the ${mcp} MCP pieces. A second application or more systems would change that.`
  if (breakEven === 1) return `Break-even: all ${pairs} pairs. MCP never needs fewer pieces than that here.`
  return `Break-even: ${mcp} of ${pairs} pairs, ${percent(breakEven)} of them. As soon as more are needed, MCP is the smaller number.`
}

function percent(fraction: number): string {
  const value = fraction * 100
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} %`
}

/** More participants than this a side are not drawn. */
export const MAX_DRAWN = 10

export interface DrawnPair {
  readonly application: number
  readonly system: number
}

/**
 * The pairs that the picture joins: always the same ones for a share, and a larger share only adds some.
 * @returns as many as the share makes of the drawn participants, spread evenly
 */
export function drawnPairs({ applications, systems, share }: IntegrationInput): DrawnPair[] {
  const [rows, columns] = [Math.min(applications, MAX_DRAWN), Math.min(systems, MAX_DRAWN)]
  const GOLDEN = (Math.sqrt(5) - 1) / 2 // multiples of it, modulo 1, are spread as evenly as can be
  return Array.from({ length: rows * columns }, (_, index) => ({ index, rank: ((index + 1) * GOLDEN) % 1 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.round(rows * columns * share))
    .map(({ index }) => ({ application: Math.floor(index / columns), system: index % columns }))
}
