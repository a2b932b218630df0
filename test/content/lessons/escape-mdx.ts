/** Markdown, where braces and angle brackets are letters, as MDX; code in it is left out. */
export function escapeMdx(markdown: string): string {
  return markdown
    .replace(/^( *)```[^]*?^\1```$/gm, '')
    .replace(/`[^`]*`/g, '`code`')
    .replace(/[{<]/g, '\\$&')
}
