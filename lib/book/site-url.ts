/**
 * The address that the workbook is published under, from the environment variable `SITE_URL`; undefined without it.
 * Only what other sites read (canonical links, sitemap, pictures of previews) needs it, and it is fixed by the build.
 * @returns the origin, without a slash at its end
 * @throws Error, one sentence, when the variable holds something else
 */
export function siteUrl(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const text = env.SITE_URL?.trim()
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    throw new Error(`SITE_URL must be an address such as https://workbook.example, without a path: it is "${text}".`)
  return url.origin
}
