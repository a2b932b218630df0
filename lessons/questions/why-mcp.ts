import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'sum-or-product',
    ask: 'Five applications, eight systems, all built in your company, and every application wants every system. How many pieces of code do you write without MCP, and with it?',
    answers: [
      {
        text: '40 and 8',
        why: 'The eight servers are counted, the five clients are not. Each application needs one, even if it comes from an SDK.',
      },
      {
        text: '40 and 13',
        right: true,
        why: 'Each pair needs its own piece without MCP: 5 × 8. With it, each side is built once: 5 + 8.',
      },
      {
        text: '13 and 1',
        why: 'MCP is an agreement, not a program in the middle. Both sides still have to be built, once each.',
      },
      {
        text: '40 and 40, but simpler ones',
        why: 'A client speaks to any server, so it is not written again for each system.',
      },
    ],
  },
  {
    id: 'who-knows',
    ask: 'A host connects to a server that it has never heard of. How does its model come to use the server’s tool in the right way?',
    answers: [
      {
        text: 'The host asks for the list of tools, and gives names, descriptions and schemas to the model.',
        right: true,
        why: 'The host knows only the protocol. What the tool is for stands in its description, which the model reads.',
      },
      {
        text: 'The model was trained on the server’s documentation.',
        why: 'It need not have been. The description comes with `tools/list`, at run time, also for a server written this morning.',
      },
      {
        text: 'The host’s developers add code for each popular server.',
        why: 'That would be the old product of applications and systems again.',
      },
      {
        text: 'The model connects to the server and asks it.',
        why: 'A model makes no connections. The host does, through a client, and shows the model what it likes.',
      },
    ],
  },
  {
    id: 'usb',
    ask: 'A colleague says: “MCP is like USB-C, so a server from the internet is as harmless as a cable.” What is wrong with that?',
    answers: [
      {
        text: 'Nothing: servers are checked by the protocol before they are used.',
        why: 'The protocol checks the form of messages. It cannot know whether a server means well.',
      },
      {
        text: 'MCP servers are slower than cables.',
        why: 'True of most things, but it is not what makes the comparison dangerous.',
      },
      {
        text: 'A server’s text reaches the model, and a local server runs with your rights. The plug says nothing about trust.',
        right: true,
        why: 'The comparison holds for the connection. Whom to connect is a decision that the host and its user have to make.',
      },
    ],
  },
  {
    id: 'not-needed',
    ask: 'Which of these is best built **without** an MCP server?',
    answers: [
      {
        text: 'Search in the company’s contracts, for a chat application that you bought and an editor plug-in that another team writes',
        why: 'Two hosts, neither of them yours: this is the case that the protocol was made for.',
      },
      {
        text: 'A report program of yours that asks its own model to fill in one function, used nowhere else',
        right: true,
        why: 'One application, one function, one owner. Pass the function to the model’s API; a server would be one more program to run.',
      },
      {
        text: 'The public interface of a product whose customers use many different assistants',
        why: 'You cannot write code into your customers’ assistants. A server they can all connect to is the way in.',
      },
    ],
  },
  {
    id: 'any-any',
    ask: 'A server works in one host and not in another, though both “support MCP”. Which of these **cannot** be the reason?',
    answers: [
      {
        text: 'The hosts use models of different makers.',
        right: true,
        why: 'No message of the connection depends on the model. Another one may choose tools less well, but it is the host that speaks MCP.',
      },
      {
        text: 'The server listens on HTTP, and the host starts local programs only.',
        why: 'A common reason: the transport has to be one that both have.',
      },
      {
        text: 'The server speaks only the stateless revision, and the client opens with a handshake.',
        why: 'That happens when neither side speaks both eras.',
      },
      {
        text: 'The server asks the user for a confirmation, and the host’s client has declared no way to do so.',
        why: 'Capabilities are declared, and what was not declared may not be used.',
      },
    ],
  },
]

export default questions
