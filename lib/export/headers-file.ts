/** `_headers`: the header file of Cloudflare Pages and Netlify. */
import { CSP, type HeaderRule } from '../security/headers.ts'
import { pagePolicy, serializePolicy } from '../security/policy.ts'
import { BELOW, ownHeaders } from './rules.ts'

/** Cloudflare Pages reads no more: https://developers.cloudflare.com/pages/configuration/headers/ */
export const MAX_RULES = 100
export const MAX_LINE = 2_000

/** Stands for a policy that is too long for a line: what the page's own `<meta>` cannot say, and what no page needs. */
const SHORT = serializePolicy(
  Object.fromEntries(
    Object.entries(pagePolicy()).filter(([directive]) =>
      ['object-src', 'base-uri', 'form-action', 'frame-ancestors'].includes(directive),
    ),
  ),
)

/**
 * Cloudflare joins the values that several rules give one header, so a rule takes back (`! Name`) what the rule for
 * everything gave. Netlify lets the later rule win, and skips such lines.
 * @param rules the one for everything first
 * @param base the path that the site is published under, empty for the root
 * @throws Error, one sentence, when there are more rules than Cloudflare reads
 */
export function headersFile(rules: readonly HeaderRule[], base: string): string {
  if (rules.length > MAX_RULES)
    throw new Error(`_headers would have ${rules.length} rules, and Cloudflare Pages reads ${MAX_RULES}.`)
  const everywhere = rules[0]!
  const blocks = rules.map((rule) => {
    const lines = ownHeaders(rule, everywhere).flatMap((header) => [
      ...(rule !== everywhere && everywhere.headers.some(({ key }) => key === header.key) ? [`  ! ${header.key}`] : []),
      line(header.key, header.value),
    ])
    // The home page is a folder's: its address ends with a slash.
    const path = rule.source === base ? `${base}/` : rule.source.replace(BELOW, '*')
    return [path, ...lines].join('\n')
  })
  return `${blocks.join('\n\n')}\n`
}

function line(key: string, value: string): string {
  const whole = `  ${key}: ${value}`
  if (whole.length <= MAX_LINE) return whole
  if (key !== CSP) throw new Error(`The header ${key} is longer than the ${MAX_LINE} characters that Cloudflare reads.`)
  return `  ${key}: ${SHORT}`
}
