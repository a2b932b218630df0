/** The notes as the starter holds them: the checks want back what the learner was given. */
import { notes } from '../start/notes.ts'

export interface KnownNote {
  readonly name: string
  readonly uri: string
  readonly text: string
}

export const NOTES: readonly KnownNote[] = Object.entries(notes).map(([name, { text }]) => ({
  name,
  uri: `notes://${name}`,
  text,
}))

export const TEMPLATE = 'notes://{name}'

export const SPEC = 'https://modelcontextprotocol.io/specification/2025-11-25/server/'
