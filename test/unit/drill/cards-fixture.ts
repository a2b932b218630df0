/** Three cards as a writer would have them, in a folder of their own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SOURCES = `  sources:
    - title: Base protocol
      url: https://modelcontextprotocol.io/specification/2026-07-28/basic
`

export const OPEN = `- id: sample-open
  ask: Why is a \`request\` enough? Say it [in short](/lessons/scaling).
${SOURCES}  short: Because it carries **all** that is needed.
  long: |
    It carries version and capabilities.

    - one
    - two
  whiteboard: |
    1. Draw a box.

    \`\`\`json
    { "a": 1 }
    \`\`\`
  rubric:
    - { id: carries, text: Names \`_meta\` }
    - { id: any, text: Any replica }
    - { id: state, text: Where state is }
    - { id: old, text: Older clients }
  traps:
    - “Sessions are gone” is not the same.
  followUps:
    - { ask: And state?, answer: In a store., on: state }
    - { ask: And older clients?, answer: They keep sessions., on: old }
`

export const DIAGRAM = `flowchart LR
  accTitle: A server in the open
  accDescr: A client talks to a gateway, and past it to the server as well, which is reachable from outside.
  c["Client"] --> g["Gateway"] --> s["Server"]
  c --> s
`

const indented = (text: string) => text.replace(/^(?=.)/gm, '    ')

export const FLAW = `- id: sample-flaw
  ask: What is wrong?
${SOURCES}  config:
    language: yaml
    text: |
      sessionAffinity: ClientIP
  places:
    - { text: The affinity, fault: true, why: Nothing needs it. }
    - { text: The name, why: It is a name. }
    - { text: The port, why: It is a port. }
  consequence: Load is uneven.
  mend: Remove it.
  rubric:
    - { id: uneven, text: Uneven }
    - { id: remove, text: Remove }
`

export const DRAWN_FLAW = FLAW.replace('sample-flaw', 'sample-drawn').replace(
  /^ {2}config:\n(?: {4}.*\n)+/m,
  `  diagram: |\n${indented(DIAGRAM)}`,
)

export const SCENARIO = `- id: sample-scenario
  title: A shop
${SOURCES}  answers: { host: team, traffic: bursts }
`

export type Files = Readonly<Record<string, string>>

export const SAMPLE: Files = {
  'open/scaling.yaml': OPEN,
  'flaws/scaling.yaml': FLAW + DRAWN_FLAW,
  'scenarios/decision-guide.yaml': SCENARIO,
}

/** Writes the files into a new folder. */
export async function cardFolder(files: Files): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'cards-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true })
    await writeFile(path.join(root, name), text)
  }
  return { root, remove: () => rm(root, { recursive: true }) }
}
