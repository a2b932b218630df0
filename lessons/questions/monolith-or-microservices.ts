import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'what-crosses',
    ask: 'All tools run in one SDK server. Which of these faults of one tool reaches the others?',
    answers: [
      {
        text: 'Its handler throws an exception that nobody catches.',
        why: 'The SDK catches it and answers with `isError`. The others notice nothing.',
      },
      {
        text: 'Its handler computes for ten seconds without an `await`.',
        right: true,
        why: 'All tools share the event loop. Until the computation ends, no other request is even read.',
      },
      {
        text: 'Its handler waits ten seconds for a slow database.',
        why: 'Waiting is not computing. With an `await` the loop is free for everybody else.',
      },
      {
        text: 'It returns a result of the wrong shape.',
        why: 'That request gets an error. It ends with the request.',
      },
    ],
  },
  {
    id: 'context-per-server',
    ask: 'Ten tools in one server are split into two servers of five. A host connects to both. How does the amount of tool text in the model’s context change?',
    answers: [
      {
        text: 'It halves, because each server sends only its own list.',
        why: 'The host merges both lists, and the model gets all ten definitions.',
      },
      {
        text: 'It doubles, because each server sends its own copy.',
        why: 'Each tool is defined once, by the server that has it.',
      },
      {
        text: 'It stays about the same: it depends on the tools, not on the number of servers.',
        right: true,
        why: 'Ten definitions remain ten definitions, with a prefix at most. What helps is connecting fewer tools, or shorter ones.',
      },
    ],
  },
  {
    id: 'same-name',
    ask: 'Two servers both offer `search`. On what should a host base the prefix that tells them apart?',
    answers: [
      {
        text: 'On `serverInfo.name`, which every server sends.',
        why: 'It is self-reported: a server can call itself what another is called. It is for display and logs.',
      },
      {
        text: 'On the order in which they were connected.',
        why: 'Then the same tool has another name after a restart, and nobody can tell from a log which one it was.',
      },
      {
        text: 'On nothing: the specification forbids equal names.',
        why: 'Names are unique within a server. Across servers nobody could enforce it.',
      },
      {
        text: 'On the name that its own configuration gives to each server.',
        right: true,
        why: 'The host chose that name, so no server can take another’s.',
      },
    ],
  },
  {
    id: 'cross-domain',
    ask: 'A frequent task needs data from issues and from deployments. The two are separate servers. What is the real cost of the split for this task?',
    answers: [
      {
        text: 'The model has to carry the first result into the second call: tokens, a turn, and a chance to copy wrongly.',
        right: true,
        why: 'Servers do not call each other. The data goes through the context, and a single tool that does both is no longer possible.',
      },
      {
        text: 'A network hop between the two servers for each call.',
        why: 'There is no connection between them. Each talks to its client.',
      },
      {
        text: 'A transaction across two databases.',
        why: 'That would be a cost of the data’s layout, with one server as with two.',
      },
    ],
  },
]

export default questions
