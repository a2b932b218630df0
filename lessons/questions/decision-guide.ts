import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'ask-first',
    ask: 'A team wants to know whether it needs one server or several. Which fact settles most of the seven decisions at once?',
    answers: [
      {
        text: 'How many tools there are.',
        why: 'It touches packaging a little, and none of the other six.',
      },
      {
        text: 'Whether each user runs the server or you run it for others.',
        right: true,
        why: 'If each user does, transport, authorization, scaling and gateway are settled: stdio, the environment, a process each, none.',
      },
      {
        text: 'Which cloud it will run on.',
        why: 'It decides how a choice is carried out, hardly which one. And if users run the server, there is no cloud.',
      },
      {
        text: 'How many requests a second are expected.',
        why: 'That is for scaling. It says nothing about teams, secrets or clients.',
      },
    ],
  },
  {
    id: 'clinic',
    ask: 'A clinic: one team, one domain, eight tools, steady and low traffic. One of the tools prescribes, and rules demand that it be kept apart. What does the guide say about packaging?',
    answers: [
      {
        text: 'One server: one team, one domain, few tools.',
        why: 'All three speak for it. But isolation is asked before them, as it is enough by itself.',
      },
      {
        text: 'Two servers: the tool that must be kept apart, and the rest.',
        right: true,
        why: 'Isolation is a reason to split on its own; for many servers there is none.',
      },
      {
        text: 'A server for each tool, so that all are kept apart.',
        why: 'Only one has to be. Seven more servers would have to be watched and patched for nothing.',
      },
      {
        text: 'One server, and a gateway that guards the tool.',
        why: 'A gateway decides who may call it. The tool would still share a process, secrets and releases with the rest.',
      },
    ],
  },
  {
    id: 'idle',
    ask: 'Calls are rare, and idle cost matters. Yet the guide refuses to scale to zero. Which answer is behind it?',
    answers: [
      {
        text: 'Several teams work on the tools.',
        why: 'It concerns packaging and the gateway. A rarely used server of several teams can go to zero.',
      },
      {
        text: 'Data that many users share must outlive a call.',
        why: 'That lies in a store, which stays while the processes go.',
      },
      {
        text: 'Older clients are to be served, and a tool asks the user in the middle of a call.',
        right: true,
        why: 'For that, an older client needs a session, and a session lives in a process. Taken away, it is lost.',
      },
    ],
  },
  {
    id: 'isolation-none',
    ask: 'A comparison says that one server has “no fault isolation”. It runs as three replicas. Which kind of fault makes the sentence true?',
    answers: [
      {
        text: 'A native library crashes the process.',
        why: 'It takes one replica. The balancer sends requests to the other two while it is started again.',
      },
      {
        text: 'A release has a fault in code that all tools go through.',
        right: true,
        why: 'All replicas run the same release. Only parts that are released apart are spared.',
      },
      {
        text: 'A tool throws an exception.',
        why: 'That becomes an `isError` result of this one call.',
      },
      {
        text: 'A machine loses its network.',
        why: 'The replicas on other machines go on. That is what replicas are for.',
      },
    ],
  },
]

export default questions
