/**
 * The address of a page or file of the workbook, to be linked to or fetched.
 * @param path from the workbook's own root: `/lessons/on-the-wire`, `/#contents`
 * @returns with the path that the workbook is published under before it: next.config.ts puts it in for `BASE_PATH`
 */
export function href(path: string): string {
  return `${process.env.BASE_PATH ?? ''}${path}`
}
