/** What is wrong with a card that fits the schema: its sources, its lengths, its Markdown, its spelling, its links. */
import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { codeHighlighting } from '../../../components/mdx/code-highlighting.ts'
import type { DrawnEstimate } from '../../../lib/drill/card.ts'
import type { AnyCard } from '../../../lib/drill/load.ts'
import { plainText } from '../../../lib/drill/markdown.ts'
import { countWords } from '../../../lib/lessons/prose.ts'
import { escapeMdx } from '../lessons/escape-mdx.ts'
import { linkFault, linksOf, type Targets } from '../lessons/links.ts'
import { textFaults } from '../lessons/text-faults.ts'
import { textsOf, type CardText } from './card-texts.ts'

/** Where cards may take what they say from: the protocol's own pages and repositories, and those whose subject it is. */
const HOSTS: readonly string[] = [
  ...['modelcontextprotocol.io', 'github.com', 'www.jsonrpc.org', 'json-schema.org'],
  ...['www.rfc-editor.org', 'datatracker.ietf.org', 'www.w3.org', 'owasp.org', 'cheatsheetseries.owasp.org'],
  // What runs servers, and what measures them.
  ...[
    'kubernetes.io',
    'docs.docker.com',
    'cloud.google.com',
    'prometheus.io',
    'opentelemetry.io',
    'sre.google',
    'www.postgresql.org',
  ],
  // Papers.
  'doi.org',
]

/** Of GitHub, what belongs to the protocol, and the conventions for measuring it. */
const REPOSITORIES = /^\/(modelcontextprotocol|open-telemetry)(\/|$)/

/** Words, least and most. A 30-second answer, a 2-minute one, what is said while drawing. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  'open short': [15, 110],
  'open long': [120, 320],
  'open whiteboard': [80, 280],
}

const INLINE = new Set(['paragraph', 'text', 'inlineCode', 'strong', 'emphasis', 'link'])
const ALLOWED: Readonly<Record<CardText['holds'], ReadonlySet<string>>> = {
  line: INLINE,
  prose: INLINE,
  block: new Set([...INLINE, 'list', 'listItem', 'code']),
}

const parser = unified().use(remarkParse).use(remarkGfm)

export interface CardContext {
  /** What links may lead to. */
  readonly targets: Targets
}

/** @returns one sentence for each thing that is wrong, beginning with the card's id and the field */
export function cardFaults(card: AnyCard, { targets }: CardContext): string[] {
  const say = (field: string, fault: string) => `${card.id}, ${field}: ${fault}`
  const chapter = targets.chapters.has(card.chapter) ? [] : [say('file', `There is no chapter ${card.chapter}.`)]
  const texts = textsOf(card).flatMap((one) => textFaultsOf(card, one, targets).map((fault) => say(one.field, fault)))
  const language = card.kind === 'flaw' ? card.config?.language : undefined
  const unknown =
    language === undefined || codeHighlighting.langs.includes(language)
      ? []
      : [say('config.language', `“${language}” cannot be highlighted: ${codeHighlighting.langs.join(', ')}.`)]
  return [...chapter, ...sourceFaults(card).map((fault) => say('sources', fault)), ...texts, ...unknown]
}

function sourceFaults({ sources }: AnyCard): string[] {
  const urls = sources.map(({ url }) => url)
  const twice = urls.filter((url, index) => urls.indexOf(url) !== index).map((url) => `${url} is named twice.`)
  return sources
    .flatMap(({ url }) => {
      const { host, pathname } = new URL(url)
      if (!HOSTS.includes(host)) return [`${host} is not among the sources of the book.`]
      return host === 'github.com' && !REPOSITORIES.test(pathname)
        ? [`${url} is a repository of nobody whom the book cites.`]
        : []
    })
    .concat(twice)
}

function textFaultsOf(card: AnyCard, { field, text, holds }: CardText, targets: Targets): string[] {
  const tree = parser.parse(text)
  const kinds = new Set<string>()
  visit(tree, (node: Nodes) => void (node.type !== 'root' && kinds.add(node.type)))
  const wrong = [...kinds]
    .filter((kind) => !ALLOWED[holds].has(kind))
    .map((kind) => `It holds Markdown of the kind ${kind}.`)
  const blocks = holds === 'line' && tree.children.length !== 1 ? ['It is more than one paragraph.'] : []
  const links = linksOf(tree as Parameters<typeof linksOf>[0]).flatMap(
    ({ url }) => linkFault(url, card.chapter, targets) ?? [],
  )
  return [...lengthFaults(`${card.kind} ${field}`, text), ...wrong, ...blocks, ...links, ...textFaults(escapeMdx(text))]
}

function lengthFaults(field: string, text: string): string[] {
  const [least, most] = LENGTHS[field] ?? [1, Infinity]
  const words = countWords(plainText(text))
  return words < least || words > most ? [`It has ${words} words, and ${least} to ${most} are wanted.`] : []
}

/** What the page shows of Markdown in texts with drawn numbers: code, `**bold**`, `_italic_`, and paragraphs. */
const LIGHT = new Set(['paragraph', 'text', 'inlineCode', 'strong', 'emphasis'])

/** @returns one sentence for each thing that is wrong with the texts of an estimate as it was drawn */
export function estimateFaults({ ask, unit, worked, lesson }: DrawnEstimate): string[] {
  const texts = [ask, lesson, ...worked.map(({ say }) => say)]
  const units = [unit, ...worked.map((step) => step.unit)].filter((one) => /[`*_[<]/.test(one))
  return [
    ...units.map((one) => `The unit “${one}” is plain text.`),
    ...texts.flatMap((text) => {
      const faults = textFaults(escapeMdx(text))
      visit(parser.parse(text), (node: Nodes) => {
        const star = node.type === 'emphasis' && text[node.position!.start.offset!] === '*'
        if (node.type !== 'root' && (!LIGHT.has(node.type) || star))
          faults.push(`“${text}” is more than light Markdown.`)
      })
      return faults
    }),
  ]
}
