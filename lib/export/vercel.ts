/** `vercel.json`, for a site that is handed to Vercel as it is (`vercel deploy out`). */
import type { HeaderRule } from '../security/headers.ts'
import { ownHeaders } from './rules.ts'

/** @param rules the one for everything first; Vercel lets later ones win, and writes paths as Next.js does */
export function vercelFile(rules: readonly HeaderRule[]): string {
  const headers = rules.map((rule) => ({ source: rule.source, headers: ownHeaders(rule, rules[0]!) }))
  return `${JSON.stringify({ cleanUrls: true, trailingSlash: false, headers }, null, 2)}\n`
}
