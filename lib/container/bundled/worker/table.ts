/** `console.table`. */
import { inspect } from './inspect.ts'

const INDEX = '(index)'
const VALUES = 'Values'

function cell(value: unknown): string {
  return inspect(value, { depth: typeof value === 'object' ? 0 : 2, maxArrayLength: 3, breakLength: Infinity })
}

function draw(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]!.length)) + 2)
  const rule = (left: string, joint: string, right: string) =>
    left + widths.map((width) => '─'.repeat(width)).join(joint) + right
  const line = (cells: readonly string[]) =>
    `│${cells.map((text, at) => ` ${text.padEnd(widths[at]! - 1)}`).join('│')}│`
  return [rule('┌', '┬', '┐'), line(header), rule('├', '┼', '┤'), ...rows.map(line), rule('└', '┴', '┘')].join('\n')
}

/** The rows of an array, a map, a set or an object as Node 20 draws them. */
export function table(data: object, columns?: readonly string[]): string {
  const entries: [string, unknown][] =
    data instanceof Map || data instanceof Set
      ? [...data.values()].map((value, at): [string, unknown] => [String(at), value])
      : Object.entries(data)
  const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
  const keys = columns ?? [...new Set(entries.flatMap(([, value]) => (isRow(value) ? Object.keys(value) : [])))]
  const plain = entries.some(([, value]) => !isRow(value))
  const rows = entries.map(([index, value]) => [
    index,
    ...keys.map((key) => (isRow(value) && key in value ? cell(value[key]) : '')),
    ...(plain ? [isRow(value) ? '' : cell(value)] : []),
  ])
  return draw([INDEX, ...keys, ...(plain ? [VALUES] : [])], rows)
}
