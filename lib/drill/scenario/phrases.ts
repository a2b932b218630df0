/**
 * How each answer is said in a drawn scenario: each sentence stands alone, says its own answer, and nothing of another's.
 * A word in braces is filled in (`story.ts`). test/unit/drill/scenario-story.test.ts holds them to that.
 */
import type { Answers, QuestionId } from '../../decision/questions.ts'

type Phrases = { readonly [Id in QuestionId]: Readonly<Record<Answers[Id], readonly string[]>> }

export const INTRODUCTIONS: readonly string[] = [
  '{Name} is {kind} with {staff} employees. It wants MCP tools for its {users}.',
  '{Name}, {kind} with {staff} employees, is to offer tools over MCP to its {users}.',
  'You advise {name}, {kind} with {staff} employees. Its {users} are to have MCP tools.',
  'At {name}, {kind} with {staff} employees, {users} are to have tools over MCP.',
]

/** Domains and tools are said in one sentence. */
export const SUBJECTS: { readonly one: readonly string[]; readonly more: readonly string[] } = {
  one: [
    'There are {tools} tools, all in one domain: {domains}.',
    'The {tools} tools all belong to a single domain, {domains}.',
    'A single domain, {domains}, is covered by {tools} tools.',
  ],
  more: [
    'There are {tools} tools in {count} domains: {domains}.',
    'The {tools} tools fall into {count} domains, namely {domains}.',
    'It is about {count} domains ({domains}), with {tools} tools among them.',
  ],
}

export const PHRASES: Omit<Phrases, 'domains' | 'tools' | 'traffic' | 'volume'> = {
  host: {
    user: [
      'Each user starts the software on their own machine; nothing is to be hosted.',
      'Everybody runs it for themselves, on their own laptop, started by the host application.',
      'There is to be no central service: people install it on their own computer.',
    ],
    team: [
      'The platform group runs it centrally, and everybody reaches it over the network.',
      'It is hosted in the company’s cluster and reached over the network; nobody installs anything.',
      'Operations will host it for everybody, as a service on the network.',
    ],
  },
  teams: {
    one: [
      'One team builds and maintains everything.',
      'All of the work lies with one team.',
      'All of the code is owned by one team.',
    ],
    several: [
      '{Teams} teams work on the code.',
      'The code is owned by {teams} teams.',
      'The work is divided between {teams} teams.',
    ],
  },
  deploy: {
    together: [
      'Releasing everything together is fine with everybody.',
      'New versions go live together, on Tuesdays.',
      'A release may always hold everything together.',
    ],
    apart: [
      'Parts must be released independently, without waiting for the rest.',
      'Releases may not wait for each other: parts must go live independently.',
      'It must be possible to release parts independently, on different days.',
    ],
  },
  scaling: {
    alike: [
      'The load is much the same for all tools, and so is the hardware.',
      'All tools are called much the same, and run on ordinary hardware.',
      'As to load and hardware, all tools need much the same.',
    ],
    apart: [
      '{Heavy} is called {times} times as often as all the rest.',
      '{Heavy} needs GPUs, which the rest does not.',
      '{Heavy} takes {times} times the memory of the rest.',
    ],
  },
  isolation: {
    none: [
      'No tool has to be kept away from the others.',
      'Compliance asks for no walls between the tools.',
      'No rule says that any tool must be isolated.',
    ],
    apart: [
      'For compliance, {guarded} must be kept apart from all others.',
      'Auditors insist that {guarded} are isolated from the rest.',
      '{Guarded} are risky and must be walled off from the rest.',
    ],
  },
  credentials: {
    shared: [
      'One set of credentials opens all the systems behind the tools.',
      'The systems behind the tools all accept the same credentials.',
      'One service account, the same credentials for all tools, opens the systems behind.',
    ],
    apart: [
      'For the systems behind the tools, each domain has credentials of its own.',
      'Each domain signs in to the systems behind it with separate credentials.',
      'The systems behind the tools want separate credentials for each domain.',
    ],
  },
  cost: {
    matters: [
      'Idle capacity must cost next to nothing; a slow first call is accepted.',
      'The budget is tight: paying for idle capacity is worse than a slow first call.',
      'A slow first call is no trouble, but paying for idle capacity is.',
    ],
    fine: [
      'What idle capacity costs does not matter; the first call must be fast.',
      'The first call must be fast, whatever idle capacity costs.',
      'Nobody accepts a slow start: the first call must be fast.',
    ],
  },
  state: {
    none: [
      'Nothing needs to be remembered from one call to the next.',
      'Every call stands alone, and nothing outlives it.',
      'Once a call is answered, nothing of it is needed again.',
    ],
    ask: [
      'Some tools must ask the user in the middle of a call whether {question}.',
      'In the middle of a call, a tool must ask the user whether {question}.',
      'In the middle of a call, the user must be asked whether {question}.',
    ],
    handle: [
      'The model works on {draft} over several calls.',
      'Over several calls, the model builds up {draft} for one user.',
      'A typical task: the model writes {draft} step by step, over several calls.',
    ],
    shared: [
      'All users read and change {data}, which they share.',
      'The tools read and write {data}, which all users share.',
      'What has to last is what all users share: {data}.',
    ],
  },
  clients: {
    modern: [
      'All clients speak revision 2026-07-28, and no older one will come.',
      'Only clients of revision 2026-07-28 will connect.',
      'Every client has been brought to revision 2026-07-28; no other is let in.',
    ],
    both: [
      'Some clients speak only 2025-11-25, and must be served as well.',
      'Beside clients of 2026-07-28, older ones come, which begin with a handshake.',
      'Not all clients can be updated: older ones, of 2025-11-25, must work.',
    ],
  },
}

/** With the numbers of the volume. */
export const TRAFFIC: Phrases['traffic'] = {
  steady: [
    'Traffic is steady, at some {base} calls a minute.',
    'About {base} calls come each minute, steady from morning to night.',
    'The stream of calls is steady: {base} a minute, give or take a few.',
  ],
  bursts: [
    'Traffic comes in bursts: {base} calls a minute, but {peak} when {rush}.',
    'There are bursts of {peak} calls a minute when {rush}; otherwise it is {base}.',
    'Calls come at {base} a minute, and in bursts of {peak} when {rush}.',
  ],
  rare: [
    'Use is rare: {peak} calls a minute around {moment}, then nothing for days.',
    'It is used rarely: around {moment} there are {peak} calls a minute, then long pauses.',
    'Calls are rare: for days there are none, then {peak} a minute around {moment}.',
  ],
}

export const VOLUME: Phrases['volume'] = {
  low: [
    'A measurement says that {few} replicas could take even the highest load.',
    'Even at its highest, {few} replicas could take the load.',
    'The highest load is one that {few} replicas could take.',
  ],
  high: [
    'At the highest load it would take {replicas} replicas.',
    'A measurement says that the highest load needs {replicas} replicas.',
    'The highest load is more than a few replicas can take: it needs {replicas}.',
  ],
}
