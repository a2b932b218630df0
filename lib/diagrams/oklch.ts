/** Mermaid computes with colours and knows no OKLCH; the workbook's tokens are OKLCH. */

/**
 * An OKLCH colour as `#rrggbb`, clipped to sRGB (CSS Color 4, 10.1: https://www.w3.org/TR/css-color-4/#color-conversion-code).
 * @param text `oklch(0.46 0.105 245)`: lightness from 0 to 1, chroma, hue in degrees
 * @throws Error, one sentence, for any other notation
 */
export function oklchToHex(text: string): string {
  const [, l, c, h] = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(text)?.map(Number) ?? []
  if (l === undefined || c === undefined || h === undefined)
    throw new Error(`A colour of a diagram is written oklch(lightness chroma hue): ${text}`)
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
  return `#${channels.map(hexOf).join('')}`
}

function hexOf(linear: number): string {
  const encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055
  const byte = Math.round(Math.min(1, Math.max(0, encoded)) * 255)
  return byte.toString(16).padStart(2, '0')
}
