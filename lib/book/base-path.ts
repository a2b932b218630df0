/**
 * The path that the workbook is published under, from the environment variable `BASE_PATH`: `/workbook` for
 * `https://example.org/workbook/`. Empty for the root of an address.
 * @throws Error, one sentence, when the variable holds something else
 */
export function basePath(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const text = env.BASE_PATH?.trim() ?? ''
  if (text === '' || text === '/') return ''
  if (/^(\/[\w-]+(\.[\w-]+)*)+$/.test(text)) return text
  throw new Error(`BASE_PATH must be a path such as /workbook, without a slash at its end: it is "${text}".`)
}
