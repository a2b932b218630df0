/** Markdown for a terminal: wrapped, lists and code kept apart, marks only where the terminal shows them. */
import { styleText } from 'node:util'
import type { List, Nodes, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export type Style = Parameters<typeof styleText>[0]
export type Paint = (style: Style, text: string) => string

/** @param color whether the reader is a terminal that shows colours */
export const painter =
  (color: boolean): Paint =>
  (style, text) =>
    color ? styleText(style, text, { validateStream: false }) : text

const parser = unified().use(remarkParse).use(remarkGfm)

/** How texts are set: columns that a line has, and what marks code and emphasis. */
export interface Setting {
  readonly width: number
  readonly paint: Paint
}

/** @returns lines joined by line feeds, without one at the end */
export function terminalMarkdown(markdown: string, setting: Setting): string {
  return blocks(parser.parse(markdown).children, setting, '\n\n')
}

function blocks(nodes: readonly RootContent[], setting: Setting, between: string): string {
  return nodes.map((node) => block(node, setting)).join(between)
}

function block(node: RootContent, setting: Setting): string {
  switch (node.type) {
    case 'list':
      return list(node, setting)
    case 'code':
      return node.value.replace(/^/gm, '    ')
    case 'paragraph':
    case 'heading':
      return wrap(inline(node.children, setting), setting.width)
    default:
      return wrap(toString(node), setting.width)
  }
}

function list({ ordered, start, children }: List, setting: Setting): string {
  return children
    .map((item, index) => {
      const mark = ordered ? `${(start ?? 1) + index}. ` : '- '
      const indent = ' '.repeat(mark.length)
      const text = blocks(item.children, { ...setting, width: setting.width - mark.length }, '\n')
      return mark + text.replaceAll('\n', `\n${indent}`)
    })
    .join('\n')
}

function inline(nodes: readonly PhrasingContent[], setting: Setting): string {
  const { paint } = setting
  return nodes
    .map((node: Nodes): string => {
      switch (node.type) {
        case 'text':
          return node.value.replace(/\s+/g, ' ')
        case 'inlineCode':
          return paint('cyan', `\`${node.value}\``)
        case 'strong':
          return paint('bold', inline(node.children, setting))
        case 'emphasis':
          return paint('italic', inline(node.children, setting))
        case 'link':
          return node.url.startsWith('https://')
            ? `${inline(node.children, setting)} (${node.url})`
            : inline(node.children, setting)
        case 'break':
          return '\n'
        default:
          return toString(node)
      }
    })
    .join('')
}

// eslint-disable-next-line no-control-regex -- what colours a terminal takes no room in it
const COLOURING = /\u001b\[[\d;]*m/g

/** Breaks a text between words, so that no line is longer than `width` unless a word is. */
function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      let now = ''
      for (const word of line.split(' ')) {
        const longer = now === '' ? word : `${now} ${word}`
        if (now !== '' && longer.replace(COLOURING, '').length > width) {
          lines.push(now)
          now = word
        } else now = longer
      }
      return [...lines, now].join('\n')
    })
    .join('\n')
}
