import { highlight } from './highlight.ts'

/** Code, highlighted while the page is built. Its text is the project's own, and escaped by the highlighter. */
export async function Highlighted({ code, language }: { code: string; language: string }) {
  return <div className="contents" dangerouslySetInnerHTML={{ __html: await highlight(code, language) }} />
}
