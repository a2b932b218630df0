import { metaPolicy, pagePolicy } from '../security/policy.ts'
import { inlineHashes } from '../security/seal.ts'

/** How Next.js begins a page: nothing is loaded or run before it. */
const BEGINNING = /^<!DOCTYPE html>(?:<!--[^>]*-->)?<html[^>]*><head><meta charSet="utf-8"\/>/

/**
 * A page with its policy inside, for hosts that can send no header of its own for a page. The policy that is sent says
 * the same, and what no `<meta>` can say: who may frame the page.
 * @param name for the sentence
 * @throws Error, one sentence, when the page begins otherwise: a script before the policy would escape it
 */
export function pageWithPolicy(html: string, name: string): string {
  const beginning = BEGINNING.exec(html)?.[0]
  if (!beginning) throw new Error(`${name} does not begin as pages of Next.js do: where its policy goes is not known.`)
  const policy = metaPolicy(pagePolicy({ inline: inlineHashes(html) }))
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`
  return beginning + meta + html.slice(beginning.length)
}
