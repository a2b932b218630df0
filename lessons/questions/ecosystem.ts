import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'listed',
    ask: 'A server is listed in the official registry under `com.example/harbour`. What do you know about it?',
    answers: [
      {
        text: 'That its code was scanned for malicious behaviour.',
        why: 'The registry stores metadata and does not read code.',
      },
      {
        text: 'That whoever published the entry controls the domain `example.com`.',
        right: true,
        why: 'Ownership of the name is what the registry checks. Everything else is the publisher’s word.',
      },
      {
        text: 'That it speaks the current revision of the protocol.',
        why: 'An entry may even offer a deprecated transport. What the server speaks shows when a client connects.',
      },
      {
        text: 'That hosts will offer it to their users.',
        why: 'Hosts do not read the registry directly. Marketplaces and aggregators do, and choose.',
      },
    ],
  },
  {
    id: 'three-local',
    ask: 'A developer runs three local servers over stdio in her editor. Which parts of the map take part in a call?',
    answers: [
      {
        text: 'Host, client, gateway and server.',
        why: 'A gateway is optional and stands before remote servers. A pipe needs none.',
      },
      {
        text: 'Host, client, authorization server and server.',
        why: 'Local servers take their credentials from the environment. Authorization in MCP is for HTTP.',
      },
      {
        text: 'The host with one client for each server, and the servers.',
        right: true,
        why: 'That is a complete MCP system. The other parts come in when servers are remote, many, or found in a catalogue.',
      },
    ],
  },
  {
    id: 'extension-rule',
    ask: 'Your report tool takes four minutes, so you implement the Tasks extension. A client calls it without having declared Tasks. What do you send?',
    answers: [
      {
        text: 'A task, because the client can ignore what it does not know.',
        why: 'It cannot: it would wait for a result that never comes in a form it understands. A server must not send one here.',
      },
      {
        text: 'An answer without a task, for example a handle and the name of a tool that tells the status.',
        right: true,
        why: 'The plain answer comes first, the extension serves those who declared it.',
      },
      {
        text: 'A protocol error that asks the client to upgrade.',
        why: 'Lawful in spirit, poor in service: most of your users cannot change their host, and the tool would be useless to them.',
      },
    ],
  },
  {
    id: 'supports-mcp',
    ask: 'A host advertises “supports MCP”. Your server offers resources only. Which question decides whether it is of any use there?',
    answers: [
      {
        text: 'Whether the host’s model is good at using tools.',
        why: 'Resources are not chosen by the model: the application or its user decides.',
      },
      {
        text: 'Whether the host has been tested with the conformance suite.',
        why: 'A host can be faultless in what it implements and still not implement resources.',
      },
      {
        text: 'Which capabilities the host uses, and whether it has an interface for resources.',
        right: true,
        why: 'Many hosts use tools only. If this one does, the same data has to be offered by a tool as well.',
      },
      {
        text: 'Whether the server is in the registry.',
        why: 'That is about finding it. The question is what happens once it is connected.',
      },
    ],
  },
]

export default questions
