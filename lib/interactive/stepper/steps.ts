/** The recorded conversations, message by message, with what is said about them. */
import recording from './recording.generated.json' with { type: 'json' }
import { NOTES, type MessageNote } from './explain.ts'
import type { Era, JsonValue, RecordedMessage, StepperRecording } from './types.ts'

export interface Step extends RecordedMessage, MessageNote {
  /** A few words for the picture: `tools/call add, id 3`, `result, id 3`. */
  readonly label: string
  readonly json: string
}

/** A value inside a message, or undefined when there is none at that path; list items go by their number. */
export function valueAt(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<string, JsonValue>>)[key] : undefined,
    value,
  )
}

function labelOf({ message }: RecordedMessage): string {
  const { method, id } = message
  const name = valueAt(message, ['params', 'name'])
  const what = typeof method === 'string' ? method : 'error' in message ? 'error' : 'result'
  return [typeof name === 'string' ? `${what} ${name}` : what, ...(id === undefined ? [] : [`id ${String(id)}`])].join(
    ', ',
  )
}

/** @throws RangeError when the recording has grown and the notes have not */
function stepsOf(era: Era): Step[] {
  return (recording as unknown as StepperRecording)[era].map((recorded, index) => {
    const note = NOTES[era][index]
    if (!note) throw new RangeError(`Message ${index + 1} of the ${era} conversation has no note.`)
    return { ...recorded, ...note, label: labelOf(recorded), json: JSON.stringify(recorded.message, null, 2) }
  })
}

export const STEPS: Readonly<Record<Era, readonly Step[]>> = { legacy: stepsOf('legacy'), modern: stepsOf('modern') }
