export interface Note {
  readonly description: string
  readonly text: string
}

/** The three notes. Leave the texts as they are: every blank and every line break is read back. */
export const notes: Record<string, Note> = {
  meeting: {
    description: 'What is talked about on Thursday',
    text: 'Meeting on Thursday, 10:00\n\n- Zoë shows the new timetable\n- Who brings the cake?\n',
  },
  todo: {
    description: 'What is still to be done',
    text: '  [x] water the plants\n  [ ] call Ångström & Söhne\n  [ ] back up the notes',
  },
  ideas: {
    description: 'What might become something',
    text: 'A bench on the hill: “sit here” → look west 🌇\n\n\n',
  },
}
