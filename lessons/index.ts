/** The chapters in the order of the book. What a chapter says of itself (revision, sources) stands at its top, in its MDX file. */

export type PartNumber = 1 | 2 | 3

export interface Part {
  readonly number: PartNumber
  readonly title: string
  readonly about: string
}

export interface Chapter {
  readonly number: number
  readonly part: PartNumber
  /** Name of the MDX file, and the last part of the address. */
  readonly slug: string
  readonly title: string
  /** What the reader can do afterwards: one sentence. */
  readonly aim: string
  /** Slugs of chapters that this one builds on. */
  readonly prerequisites: readonly string[]
  /** Slugs of the exercises that practise it. */
  readonly exercises: readonly string[]
}

export const parts: readonly Part[] = [
  { number: 1, title: 'Build', about: 'From the question that MCP answers to servers and clients that you can trust.' },
  {
    number: 2,
    title: 'Run',
    about: 'The same servers in production: packaging, scale, security, and the reasons for each choice.',
  },
  { number: 3, title: 'Today', about: 'What has changed since the first revision, and how to live in both eras.' },
]

const chapter = (
  number: number,
  slug: string,
  title: string,
  aim: string,
  prerequisites: readonly string[] = [],
  exercises: readonly string[] = [],
): Chapter => ({ number, part: number < 20 ? 1 : number < 30 ? 2 : 3, slug, title, aim, prerequisites, exercises })

export const chapters: readonly Chapter[] = [
  chapter(
    1,
    'why-mcp',
    'Why MCP',
    'Say what problem a shared protocol solves, and work out what it saves in your own case.',
  ),
  chapter(
    2,
    'architecture',
    'Hosts, clients, servers',
    'Draw the parts of an MCP system, and say who is trusted with what.',
    ['why-mcp'],
  ),
  chapter(
    3,
    'capabilities',
    'Tools, resources, prompts',
    'Choose the right kind of capability by asking who decides when it is used.',
    ['architecture'],
    ['p1-calculator'],
  ),
  chapter(
    4,
    'first-server',
    'Your first server',
    'Write a server with one tool that cannot be talked into running code.',
    ['capabilities'],
    ['p1-calculator'],
  ),
  chapter(
    5,
    'on-the-wire',
    'On the wire',
    'Read and write every message of an MCP conversation by hand.',
    ['first-server'],
    ['p1-wire'],
  ),
  chapter(
    6,
    'install',
    'Packages and versions',
    'Set up a project with the right SDK packages, pinned, and know what each of them is for.',
    ['first-server'],
  ),
  chapter(
    7,
    'resources',
    'Resources',
    'Offer data by URI: listed, read, templated, paged, and refused in the right way.',
    ['capabilities', 'first-server'],
    ['p1-notes'],
  ),
  chapter(
    8,
    'prompts',
    'Prompts',
    'Offer prompt templates whose arguments cannot break out of the text around them.',
    ['capabilities', 'first-server'],
    ['p1-prompts'],
  ),
  chapter(
    9,
    'configure-hosts',
    'Configuring hosts',
    'Make a host start your server, and find out why it does not.',
    ['first-server'],
    ['p1-config'],
  ),
  chapter(
    10,
    'prebuilt-servers',
    'Servers that exist already',
    'Find an existing server, and judge it before you give it access to anything.',
    ['configure-hosts'],
  ),
  chapter(
    11,
    'build-a-client',
    'Building a client',
    'Write a client that negotiates, lists, calls, and survives whatever the server does.',
    ['on-the-wire'],
    ['p2-client'],
  ),
  chapter(
    12,
    'file-search',
    'A real server: file search',
    'Give a model access to one folder, and to nothing beside it.',
    ['resources'],
    ['p2-find', 'p2-search', 'p2-read'],
  ),
  chapter(
    13,
    'transports',
    'Transports',
    'Choose between stdio and Streamable HTTP, and serve HTTP without opening a door to web pages.',
    ['on-the-wire'],
    ['p2-http'],
  ),
  chapter(
    14,
    'errors',
    'Errors',
    'Answer each failure with the kind of error that its reader can use, and leak nothing.',
    ['on-the-wire'],
    ['p1-errors'],
  ),
  chapter(
    15,
    'best-practices',
    'Servers that behave well',
    'Apply the habits that make a server safe, quick and easy for a model to use.',
    ['file-search', 'errors'],
    ['p2-complete'],
  ),
  chapter(
    16,
    'mcp-and-others',
    'MCP and the alternatives',
    'Say when function calling, a framework’s tools or a plain API is enough, and when MCP is.',
    ['why-mcp'],
  ),
  chapter(
    17,
    'debugging',
    'Debugging',
    'Find out in minutes why a server does not answer.',
    ['on-the-wire', 'configure-hosts'],
    ['p1-stdio'],
  ),
  chapter(
    18,
    'server-template',
    'A server to copy',
    'Start your next server from one that is complete, and know why each line is there.',
    ['best-practices'],
    ['p2-complete'],
  ),
  chapter(
    19,
    'ecosystem',
    'The ecosystem',
    'Name the parts of the world around MCP, and find out what each of them does for you.',
    ['prebuilt-servers'],
  ),
  chapter(
    20,
    'monolith-or-microservices',
    'One server or many',
    'Describe the two ways to package tools, and what each costs.',
    ['best-practices'],
  ),
  chapter(
    21,
    'when-to-use-which',
    'When to use which',
    'Decide when to keep one server, when to split it, and along which line.',
    ['monolith-or-microservices'],
  ),
  chapter(
    22,
    'docker-and-gateway',
    'Containers and gateways',
    'Package servers as images and put a gateway before them that is worth its place.',
    ['transports', 'monolith-or-microservices'],
  ),
  chapter(23, 'scaling', 'Scaling', 'Scale a server out, down and to zero, and say where its state lives.', [
    'docker-and-gateway',
  ]),
  chapter(
    24,
    'production-patterns',
    'Three production architectures',
    'Recognise three proven architectures, and say what breaks first in each.',
    ['when-to-use-which', 'scaling'],
  ),
  chapter(
    25,
    'security',
    'Security',
    'Protect a remote server from end to end, and name the attacks that each measure stops.',
    ['transports', 'best-practices'],
  ),
  chapter(26, 'observability', 'Observability', 'See what a fleet of servers is doing, and be told before users are.', [
    'docker-and-gateway',
  ]),
  chapter(
    27,
    'decision-guide',
    'A decision guide',
    'Go from a description of a company to an architecture, with reasons.',
    ['when-to-use-which', 'scaling', 'security'],
  ),
  chapter(
    28,
    'interview',
    'In the interview',
    'Answer the two big architecture questions at three depths, follow-ups included.',
    ['decision-guide'],
  ),
  chapter(
    29,
    'whats-next',
    'What next',
    'Take what you built home, run it in a real host, and choose where to go on.',
    ['server-template'],
  ),
  chapter(
    30,
    'what-changed',
    'What has changed',
    'Tell the five revisions and two eras apart, and write software that lives in both.',
    ['on-the-wire', 'transports'],
  ),
]
