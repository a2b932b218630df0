/** What a diagram says of itself for those who do not see it. */

export interface DiagramSource {
  /** `accTitle`: the caption. */
  readonly title: string
  /** `accDescr`: all that the diagram shows, in words. */
  readonly description: string
}

const KINDS = /^(flowchart|sequenceDiagram|timeline)\b/

/**
 * @param source a mermaid fence's text
 * @throws Error, one sentence, when it is no kind that lessons use or has no `accTitle` or `accDescr`
 */
export function parseDiagram(source: string): DiagramSource {
  if (!KINDS.test(source))
    throw new Error(`A diagram begins with flowchart, sequenceDiagram or timeline: ${first(source)}`)
  return { title: line(source, 'accTitle'), description: line(source, 'accDescr') }
}

function line(source: string, name: string): string {
  const value = new RegExp(`^[ \\t]*${name}:[ \\t]*(\\S.*)$`, 'm').exec(source)?.[1]?.trim()
  if (!value) throw new Error(`A diagram needs a line "${name}: …", all of it on one line: ${first(source)}`)
  return value
}

const first = (source: string) => source.split('\n')[0]!.trim() || 'it is empty'
