/** The header rules of an exported site: what `npm start` sends, and how long each file may be kept. */
import type { Header, HeaderRule } from '../security/headers.ts'
import { sealedRules } from '../security/seal.ts'

/** At the end of a rule's `source`: everything below. */
export const BELOW = ':path*'

const CACHE = 'Cache-Control'
/** Kept, and asked for again each time whether it still holds. */
const ASK: Header = { key: CACHE, value: 'public, max-age=0, must-revalidate' }
/** Files whose names change with their contents. */
const FOREVER: Header = { key: CACHE, value: 'public, max-age=31536000, immutable' }
const HASHED = ['/_next/static', '/diagrams']

/**
 * The rules, the general ones first: later ones win. The first is for everything.
 * @param pages HTML by route
 * @param base the path that the site is published under, empty for the root
 */
export function exportRules(pages: ReadonlyMap<string, string>, base: string): readonly HeaderRule[] {
  const [everywhere, ...own] = sealedRules(pages, base)
  return [
    { ...everywhere!, headers: [...everywhere!.headers, ASK] },
    ...HASHED.map((folder) => ({ source: `${base}${folder}/${BELOW}`, headers: [FOREVER] })),
    ...own,
  ]
}

/** A rule without the headers that the rule for everything gives already, by the same value. */
export function ownHeaders(rule: HeaderRule, everywhere: HeaderRule): readonly Header[] {
  const given = new Map(everywhere.headers.map(({ key, value }) => [key, value]))
  return rule === everywhere ? rule.headers : rule.headers.filter(({ key, value }) => given.get(key) !== value)
}

/** With a rule for each address that hosts send the one of an `.html` file on to: its headers are those of the file. */
export function withCleanAddresses(rules: readonly HeaderRule[]): readonly HeaderRule[] {
  return rules.flatMap((rule) => {
    const clean = rule.source.replace(/\.html$/, '')
    return clean === rule.source ? [rule] : [rule, { ...rule, source: clean }]
  })
}
