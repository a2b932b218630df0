import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'header-trust',
    ask: 'A gateway routes and authorizes by `Mcp-Name`. Why must it refuse requests of revision 2025-11-25?',
    answers: [
      {
        text: 'Because they carry no `Mcp-Name`, so that there is nothing to route by.',
        why: 'Nobody stops a caller from adding the header to an old request. That is exactly the danger.',
      },
      {
        text: 'Because nobody behind it would compare the header with the body, and another tool could run than the one that was judged.',
        right: true,
        why: 'Only from 2026-07-28 on must whoever reads the body reject a difference. Before, the header is the caller’s word.',
      },
      {
        text: 'Because sessions of old clients would have to be sticky.',
        why: 'That is a question of load balancing. The hole in the policy would be there with a single replica.',
      },
    ],
  },
  {
    id: 'probe',
    ask: 'A platform’s health check sends GET to `/mcp` every ten seconds and restarts the server each time. What is wrong?',
    answers: [
      {
        text: 'The server is missing its GET handler. It should open an event stream.',
        why: 'That was so for revisions with sessions. Today the endpoint takes POST only.',
      },
      {
        text: 'The probe needs a bearer token.',
        why: 'A login on a probe makes it worse: then an expired token restarts the server.',
      },
      {
        text: 'The endpoint answers 405, as it should. The probe belongs on a route of its own, outside the protocol.',
        right: true,
        why: 'Health routes are not part of MCP. Give the platform `/livez` and `/readyz`, without login.',
      },
      {
        text: 'The interval is too short.',
        why: 'A 405 every minute is still a 405.',
      },
    ],
  },
  {
    id: 'both-check',
    ask: 'The gateway checks each caller’s permission for each tool. Should the servers behind it check as well?',
    answers: [
      {
        text: 'No: one place for the policy is the point of a gateway.',
        why: 'One place to write it, yes. But whoever gets inside the network would then find every door open.',
      },
      {
        text: 'Yes, and they should use the caller’s token for it, which the gateway passes on.',
        why: 'The check is right, the means are forbidden: that token was made for the gateway. It needs one of its own for each server.',
      },
      {
        text: 'Yes: each server demands a token made for it, and checks what it allows.',
        right: true,
        why: 'Then a way around the gateway ends at the server, as it does in the program of this chapter.',
      },
    ],
  },
  {
    id: 'gateway-cache',
    ask: 'The gateway caches `tools/list`. Ada and Bo get the same list at the moment, and it is marked `cacheScope: "private"`. May Bo be served Ada’s copy?',
    answers: [
      {
        text: 'Yes, as long as `ttlMs` has not run out.',
        why: '`ttlMs` says how long, `cacheScope` says for whom. Both must allow it.',
      },
      {
        text: 'Yes, because the two lists are identical.',
        why: 'They are, today. The mark says that the list may depend on who asks, and the gateway will not notice when it begins to.',
      },
      {
        text: 'No: private means for this caller’s authorization only.',
        right: true,
        why: 'Only what is marked `public` may be shared between callers.',
      },
    ],
  },
  {
    id: 'two-servers',
    ask: 'A team has two servers, both behind the company’s login and a load balancer. Somebody proposes a gateway product. What is the best reply?',
    answers: [
      {
        text: '“Which duty do we do twice today?”',
        right: true,
        why: 'A gateway is worth its place by the duties it takes over. With two servers and one team there may be none.',
      },
      {
        text: '“Yes: without a gateway, MCP servers must not be reachable from outside.”',
        why: 'Many servers are public. They check tokens themselves.',
      },
      {
        text: '“No: a gateway makes every call slower.”',
        why: 'It adds a hop, which a model’s turn usually dwarfs. The price that matters is a further thing to run, and to trust.',
      },
      {
        text: '“Only if it parses request bodies, otherwise it cannot route.”',
        why: 'Since 2026-07-28 the method and the tool’s name are in headers.',
      },
    ],
  },
]

export default questions
