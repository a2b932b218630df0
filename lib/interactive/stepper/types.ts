/** The two ways in which a conversation goes (specification: Versioning). */
export type Era = 'legacy' | 'modern'

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** One line of a recorded conversation. */
export interface RecordedMessage {
  readonly from: 'client' | 'server'
  readonly message: { readonly [key: string]: JsonValue }
}

export type StepperRecording = Readonly<Record<Era, readonly RecordedMessage[]>>
