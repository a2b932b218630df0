import type { Question } from '../question.ts'

const questions: readonly Question[] = [
  {
    id: 'both-at-once',
    ask: 'A host connects to an MCP server and lets a model use its tools. Where does function calling come in?',
    answers: [
      {
        text: 'Nowhere: the model speaks MCP to the server.',
        why: 'No MCP message is addressed to a model. The host’s client speaks MCP, and the model sees only what the host tells it.',
      },
      {
        text: 'Between host and model: the host describes the tools as functions, and turns each function call into `tools/call`.',
        right: true,
        why: 'The two meet in the host. Function calling is the door into the model, MCP is where the functions come from.',
      },
      {
        text: 'Between server and database: the server calls functions there.',
        why: 'That is ordinary code of the server. Function calling is the name for the exchange between an application and a model API.',
      },
      {
        text: 'Only as a fallback, if the server does not offer tools.',
        why: 'It is needed for every tool that the model is to use, whichever way the tool reached the host.',
      },
    ],
  },
  {
    id: 'one-app',
    ask: 'A shop’s own assistant needs two functions that read the shop’s own database. One team, one repository, one release. What do you advise?',
    answers: [
      {
        text: 'An MCP server, so that everything is ready when other hosts come.',
        why: 'Until they come, it is a second program to run for a contract with yourself. If the bodies are in a module, the server can be written when it is needed.',
      },
      {
        text: 'A framework, because it makes the functions portable.',
        why: 'It makes them portable within that framework, and adds a dependency that two functions do not need.',
      },
      {
        text: 'Two plain functions given to the model API, with their bodies in a module of their own.',
        right: true,
        why: 'Nobody else needs them yet. The module keeps the way to a server short.',
      },
    ],
  },
  {
    id: 'lost-hint',
    ask: 'The bridge drops `destructiveHint` when it turns a tool into a function definition. What does that mean?',
    answers: [
      {
        text: 'The hint is for the host, which can ask the user before it sends the call. It has to be read before the bridge.',
        right: true,
        why: 'MCP carries what the application needs as well. A host that only converts definitions and never looks at annotations throws away its own information.',
      },
      {
        text: 'The model may now call the tool without knowing that it destroys something, so MCP is unsafe with function calling.',
        why: 'The description can say so in words. And the safeguard is not the model’s caution: it is a host that asks, and a server that checks.',
      },
      {
        text: 'The hint must be copied into `parameters`, where the model API looks for it.',
        why: '`parameters` is a JSON Schema of the arguments. A hint in it would be an argument that the model fills in.',
      },
    ],
  },
  {
    id: 'service-to-service',
    ask: 'An order service calls a stock service ten thousand times an hour, always the same endpoint. Somebody proposes to make the stock service an MCP server. Which objection is the strongest?',
    answers: [
      {
        text: 'MCP has no remote transport that could carry this.',
        why: 'It has: Streamable HTTP. Whether it can is not the question.',
      },
      {
        text: 'JSON is too slow for ten thousand calls an hour.',
        why: 'That is about three calls a second, which no format makes slow.',
      },
      {
        text: 'MCP servers need a model to work.',
        why: 'They do not know whether there is one. Any program that speaks the protocol can call a tool.',
      },
      {
        text: 'No model chooses the action, so a plain API with a typed client does the job with fewer parts.',
        right: true,
        why: 'Discovery and descriptions are for a caller that chooses by reading. This caller has chosen already.',
      },
    ],
  },
  {
    id: 'one-to-one',
    ask: 'A generator turns each of an API’s 80 endpoints into a tool. The tests pass, but models choose badly. What is the remedy that goes to the root?',
    answers: [
      {
        text: 'Longer descriptions that quote the API’s documentation.',
        why: 'More text about 80 choices makes the choice longer, not easier, and costs context in every request.',
      },
      {
        text: 'Fewer tools, cut by what a user wants done, each doing several API calls inside.',
        right: true,
        why: 'A model chooses from names and descriptions each time. The actions a user would name are a better menu than the endpoints a programmer would combine.',
      },
      {
        text: 'Function calling instead of MCP, because models choose better there.',
        why: 'The model sees the same definitions either way: MCP tools reach it as functions.',
      },
    ],
  },
]

export default questions
