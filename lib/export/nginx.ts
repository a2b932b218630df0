/** Two files to be included by a configuration of nginx: one in its block `http`, one in a block `server`. */
import type { HeaderRule } from '../security/headers.ts'
import { BELOW, ownHeaders } from './rules.ts'

/** Values that differ from file to file, each a variable that nginx looks up by the file it serves. */
export function nginxHttp(rules: readonly HeaderRule[], base: string): string {
  const maps = varying(rules).map((key) => {
    const cases = rules.slice(1).flatMap((rule) => {
      const own = ownHeaders(rule, rules[0]!).find((header) => header.key === key)
      return own ? [`  ${pattern(rule.source, base)} ${quoted(own.value)};`] : []
    })
    return [`map $uri ${variable(key)} {`, `  default ${quoted(valueOf(rules[0]!, key))};`, ...cases, '}'].join('\n')
  })
  return ['# In the block http.', 'map_hash_bucket_size 256;', 'map_hash_max_size 4096;', ...maps].join('\n\n') + '\n'
}

/** How addresses become files, and the headers. `root` is for the block around it. */
export function nginxServer(rules: readonly HeaderRule[], base: string): string {
  const changing = varying(rules)
  const headers = rules[0]!.headers.map(({ key, value }) => {
    return `add_header ${key} ${changing.includes(key) ? variable(key) : quoted(value)} always;`
  })
  const home = base
    ? [`location = ${base} { return 308 ${base}/; }`, `location = ${base}/ { try_files ${base}/index.html =404; }`]
    : ['location = / { try_files /index.html =404; }']
  return `# In a block server, beside its listen and root (the folder that was exported).
# A location that adds a header of its own loses all of these: nginx inherits them only as a whole.

${headers.join('\n')}

include mime.types;
types {
  application/manifest+json webmanifest;
  text/markdown md;
}
charset utf-8;
charset_types text/css text/markdown text/plain text/xml application/javascript application/json application/manifest+json;

gzip on;
gzip_vary on;
gzip_types text/css text/markdown text/plain text/xml application/javascript text/javascript application/json application/manifest+json image/svg+xml;

error_page 404 ${base}/404.html;
absolute_redirect off;

${home.join('\n')}
location ~ ^/(_headers|_nginx|vercel\\.json) { return 404; }
location / { try_files $uri $uri.html =404; }
`
}

/** Names of the headers that some rule gives another value than the rule for everything. */
function varying(rules: readonly HeaderRule[]): readonly string[] {
  return [...new Set(rules.slice(1).flatMap((rule) => ownHeaders(rule, rules[0]!).map(({ key }) => key)))]
}

function valueOf({ headers }: HeaderRule, key: string): string {
  const value = headers.find((header) => header.key === key)?.value
  if (value === undefined) throw new Error(`The rule for everything lacks the header ${key}.`)
  return value
}

/** The file that is served for a rule's address, as nginx compares it. */
function pattern(source: string, base: string): string {
  if (source.endsWith(BELOW)) return `~^${source.slice(0, -BELOW.length)}`
  if (source === (base || '/')) return `${base}/index.html`
  return /\.\w+$/.test(source) ? source : `${source}.html`
}

const variable = (key: string) => `$workbook_${key.toLowerCase().replaceAll('-', '_')}`

const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`
