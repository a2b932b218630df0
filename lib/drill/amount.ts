/** A number as a person types it. */
import { unitFactor } from './units.ts'

export type Amount = { readonly value: number } | { readonly problem: string }

const SIGN = String.raw`[+-]?`
const SPACE = String.raw`[ \u00A0\u2009\u202F'’_]`

/** How digits may stand, each with the sign that parts off the fraction. The first that fits the whole is taken. */
const WRITTEN: readonly (readonly [pattern: RegExp, fraction: '.' | ','])[] = [
  [/^\d+(\.\d+)?$/, '.'],
  [/^\.\d+$/, '.'],
  [/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, '.'],
  [new RegExp(String.raw`^[1-9]\d{0,2}(${SPACE}\d{3})+(\.\d+)?$`), '.'],
  [new RegExp(String.raw`^[1-9]\d{0,2}(${SPACE}\d{3})+,\d+$`), ','],
  [/^[1-9]\d{0,2}(\.\d{3})+,\d+$/, ','],
  [/^[1-9]\d{0,2}(\.\d{3}){2,}$/, ','],
  // `1,200` was thousands above: only what cannot be such is a decimal comma.
  [/^\d+,\d+$/, ','],
]

const MULTIPLES: Readonly<Record<string, number>> = {
  ...{ k: 1e3, K: 1e3, thousand: 1e3, M: 1e6, mn: 1e6, million: 1e6, G: 1e9, bn: 1e9, billion: 1e9 },
}

const TYPED = new RegExp(
  String.raw`^(?:~|≈|about |approx\.? |ca\.? )?\s*(${SIGN})\s*([$€£]?)\s*(${SIGN})` +
    String.raw`([\d.,](?:[\d.,]|${SPACE}(?=\d))*)(?:e(${SIGN}\d{1,2})(?![a-z]))?` +
    String.raw`\s*(?:(k|K|M|G|mn|bn|thousand|million|billion)(?![\p{L}]))?(.*)$`,
  'u',
)

/**
 * @param typed `1,200`, `1 200`, `1.2k`, `30%`, `0,5`, `1.5e6`, `$40`, `12 replicas`, `500 ms`
 * @param unit of the answer: what is written after the number must mean the same, or be of the same kind (`500 ms` for
 *   `s` is 0.5)
 * @returns the number in that unit, or one sentence that says what is wrong with it
 */
export function parseAmount(typed: string, unit: string): Amount {
  const text = typed.trim().replace(/[−–]/g, '-')
  if (text === '') return { problem: 'Type a number, such as 1200 or 1.2k.' }
  if (/\d\s*(-|to|\.\.+|…)\s*\d/.test(text)) return { problem: 'Give one number, not a range.' }
  const match = TYPED.exec(text)
  if (!match) return { problem: `“${shown(text)}” is no number: type one such as 1200, 1.2k or 30 %.` }
  const [, before = '', currency = '', after = '', digits = '', exponent = '0', multiple, rest = ''] = match
  const number = readDigits(digits)
  if (number === undefined)
    return { problem: `“${shown(digits)}” can be read in more than one way: write it without commas, as 1200.5.` }
  const factor = unitFactor(`${currency} ${rest}`, unit)
  if (factor === undefined)
    return { problem: `The answer is asked in ${unit || 'a plain number'}, not in “${shown(`${currency}${rest}`)}”.` }
  const sign = (before + after).includes('-') ? -1 : 1
  return { value: sign * number * 10 ** Number(exponent) * (multiple ? MULTIPLES[multiple]! : 1) * factor }
}

function readDigits(digits: string): number | undefined {
  const found = WRITTEN.find(([pattern]) => pattern.test(digits))
  if (!found) return undefined
  const [whole = '', fraction = ''] = digits.split(lastPart(digits, found[1]))
  return Number(`${whole.replace(/\D/g, '')}.${fraction}`)
}

/** Where the fraction begins: groups of thousands have other signs. */
function lastPart(digits: string, sign: '.' | ','): string {
  return digits.includes(sign) ? sign : '\n'
}

const shown = (text: string) => (text.trim().length > 30 ? `${text.trim().slice(0, 29)}…` : text.trim())
