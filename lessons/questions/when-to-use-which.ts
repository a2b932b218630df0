import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'slow-tool',
    ask: 'A tool parses large spreadsheets. While it runs, every other tool of the server stalls. What do you do first?',
    answers: [
      {
        text: 'Move it to a server of its own: a slow tool must not share a process.',
        why: 'It may come to that. But there its own calls would still stall each other, so the cure is needed anyway.',
      },
      {
        text: 'Run the parsing in a worker thread, with a limit on size and time.',
        right: true,
        why: 'The event loop is free again, in an afternoon. Split when it needs hardware of its own.',
      },
      {
        text: 'Add replicas until the stalls become rare.',
        why: 'Every replica that gets a spreadsheet still stalls for all who are on it.',
      },
    ],
  },
  {
    id: 'forty-tools',
    ask: 'A host connects to one server with forty tools, and the model often chooses wrongly. The team splits it into four servers of ten, all connected. What happens?',
    answers: [
      {
        text: 'It gets better: the model first chooses a server, then a tool.',
        why: 'Hosts give the model one merged list. There is no first step.',
      },
      {
        text: 'It stays as it was: the model is offered the same forty tools.',
        right: true,
        why: 'What helps is offering less: fewer and broader tools, and only those servers that a role needs.',
      },
      {
        text: 'It gets worse, because each server adds its instructions.',
        why: 'Some text may be added. The main thing is unchanged: forty tools that resemble each other.',
      },
    ],
  },
  {
    id: 'good-line',
    ask: 'Which proposal for splitting a support desk’s server follows the best line?',
    answers: [
      {
        text: 'One server for reading and one for writing, so that reading can scale.',
        why: 'Every rule about the data then lives in two places, and most tasks need both.',
      },
      {
        text: 'One server for customers, one for tickets and one for invoices, as in the database.',
        why: 'Nouns. Almost every question of a customer crosses two of these lines.',
      },
      {
        text: 'One server for everything that touches payment data, with its own credentials and log, and one for the rest.',
        right: true,
        why: 'The two sides differ in what they may touch, and the boundary gives an auditor something to hold.',
      },
      {
        text: 'One server for each tool, so that each can be released alone.',
        why: 'A tool is not a service. The overhead is paid forty times, and the gain comes once or twice.',
      },
    ],
  },
  {
    id: 'by-role',
    ask: 'Support staff must not see the three tools that change prices. Is that a reason for a second server?',
    answers: [
      {
        text: 'No: the server leaves them out of the list for callers without the scope, and checks again in the call.',
        right: true,
        why: 'Lists may depend on the caller’s authorization. The check in the call is what protects; the shorter list is what helps.',
      },
      {
        text: 'Yes: `tools/list` must be the same for everybody.',
        why: 'It must not depend on the connection. On authorization it may.',
      },
      {
        text: 'No: it is enough to leave them out of the list.',
        why: 'Whoever knows a name can call it. Hiding is not forbidding.',
      },
    ],
  },
]

export default questions
