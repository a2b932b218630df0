import type { WireDirection } from '@/lib/grader/types.ts'

/** Who speaks on a wire. The log says what the workbook sent and received; which end is the learner's differs. */
export interface Parties {
  /** What the workbook is in this conversation; a client stands left of its server. */
  readonly workbook: 'client' | 'server'
  /** What is said of a message, in a word or two. */
  readonly words: Readonly<Record<WireDirection, string>>
  /** The same in the filter. */
  readonly filters: Readonly<Record<WireDirection, string>>
  readonly client: string
  readonly server: string
  /** The way of a message, in a sentence. */
  readonly ways: { readonly toServer: string; readonly toClient: string }
  /** What heads the conversation of one process. */
  readonly headOf: (process: number) => string
}

/** The workbook's client, the learner's server; "sent" is said of the client. */
export const YOUR_SERVER: Parties = {
  workbook: 'client',
  words: { sent: 'sent', received: 'received' },
  filters: { sent: 'Sent', received: 'Received' },
  client: 'Workbook',
  server: 'Your server',
  ways: { toServer: 'Workbook to your server', toClient: 'Your server to the workbook' },
  headOf: (process) => `Server process ${process}`,
}

/**
 * The learner's client, a server that the workbook plays.
 * @param titles what the server of each process does
 */
export function yourClient(titles: ReadonlyMap<number, string>): Parties {
  return {
    workbook: 'server',
    words: { sent: 'server', received: 'your client' },
    filters: { sent: 'From the server', received: 'From your client' },
    client: 'Your client',
    server: 'Server',
    ways: { toServer: 'Your client to the server', toClient: 'The server to your client' },
    headOf: (process) => {
      const title = titles.get(process)
      return title === undefined ? `Server ${process}` : `Server ${process}: ${title}`
    },
  }
}

/** Whether a message goes from the client to the server. */
export function goesToServer({ workbook }: Parties, direction: WireDirection): boolean {
  return (direction === 'sent') === (workbook === 'client')
}
