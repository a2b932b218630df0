import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'still-sticky',
    ask: 'All clients of a server speak 2026-07-28. Somebody wants sticky sessions, “because the server keeps baskets”. What do you answer?',
    answers: [
      {
        text: 'Right: whoever keeps state between calls needs affinity.',
        why: 'Affinity only hides where the state is. When the replica dies, the baskets die with it.',
      },
      {
        text: 'Not needed: put the baskets into a store that all replicas reach, named by a handle in the arguments.',
        right: true,
        why: 'Then any replica can serve any call, and a restart loses nothing.',
      },
      {
        text: 'Not needed: the protocol keeps the state in `_meta`.',
        why: '`_meta` carries version and capabilities. Your application’s state is your own affair.',
      },
    ],
  },
  {
    id: 'half-fail',
    ask: 'After a second replica was added, about half of all confirmations fail with “Invalid or expired requestState”. Single calls work. What is the cause?',
    answers: [
      {
        text: 'The load balancer reorders requests.',
        why: 'Question and answer are two separate calls, one after the other. There is no order to lose.',
      },
      {
        text: 'The replicas’ clocks differ by a few seconds.',
        why: 'Against a lifetime of minutes that would hit very few, not half.',
      },
      {
        text: 'Each replica signs with a key of its own.',
        right: true,
        why: 'An answer that lands on the other replica cannot be verified there. The key has to be shared, and come from outside the process.',
      },
      {
        text: 'The client sends the state back changed.',
        why: 'Then it would fail on one replica as well.',
      },
    ],
  },
  {
    id: 'cpu-trigger',
    ask: 'A server’s tools wait for a slow partner API. It scales out at 70 % CPU, and users complain of long waits while CPU stands at 12 %. What should change?',
    answers: [
      {
        text: 'The limit: scale out at 10 % CPU.',
        why: 'CPU measures nothing that happens here. It would react to noise.',
      },
      {
        text: 'The measure: requests in flight or latency, after checking that the partner can take more.',
        right: true,
        why: 'The work is waiting. And if the partner is the bottleneck, more replicas only send it more.',
      },
      {
        text: 'The machines: faster cores answer sooner.',
        why: 'A faster core waits no faster.',
      },
    ],
  },
  {
    id: 'zero-listen',
    ask: 'A server on a platform that scales to zero never scales to zero, though it is called twice a day. What is the likeliest reason?',
    answers: [
      {
        text: 'A client keeps a `subscriptions/listen` stream open.',
        right: true,
        why: 'An open stream is an open request. If the instance is to go, do not offer change notices, and let `ttlMs` say when to ask again.',
      },
      {
        text: 'Clients send `ping` to keep their sessions.',
        why: 'Revision 2026-07-28 has neither.',
      },
      {
        text: 'The start takes too long, so that the platform gives up stopping it.',
        why: 'A slow start is felt by the first caller. It does not keep an instance running.',
      },
    ],
  },
  {
    id: 'handle-owner',
    ask: 'Handles in a shop are random UUIDs. Why does the store ask for the owner as well?',
    answers: [
      {
        text: 'Because UUIDs can collide under load.',
        why: 'That is so improbable that other faults come first.',
      },
      {
        text: 'Because a handle is seen by others: in logs, in chats, in the model’s context.',
        right: true,
        why: 'It is a name, not a permission. Whoever has seen it must not be able to use it.',
      },
      {
        text: 'Because the specification requires the owner’s name inside the handle.',
        why: 'What a handle looks like is up to the server. The check matters, not the spelling.',
      },
      {
        text: 'Because the load balancer needs it for routing.',
        why: 'Any replica can serve any call; nothing is routed by owner.',
      },
    ],
  },
]

export default questions
