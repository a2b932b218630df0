/** How diagrams look: mermaid's variables from the workbook's own tokens. */
import { oklchToHex } from './oklch.ts'

/** The one that draws. test/unit/diagrams compares it with package.json. */
export const MERMAID_VERSION = '11.17.2'

export const SCHEMES = ['light', 'dark'] as const
export type Scheme = (typeof SCHEMES)[number]

/**
 * Boxes are as wide as their text is on the machine that draws. These fonts have the same widths, letter by letter, and
 * nearly every system has one of them: so text fits on the reader's machine too.
 */
const FONT = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif"

const TOKENS = [
  'paper',
  'panel',
  'sunken',
  'raised',
  'line',
  'line-strong',
  'ink',
  'muted',
  'accent',
  'accent-soft',
] as const
type Colours = Readonly<Record<(typeof TOKENS)[number], string>>

/**
 * The tokens of one scheme, as `#rrggbb`.
 * @param css the text of `app/globals.css`
 * @throws Error, one sentence, when a token is missing
 */
export function coloursOf(css: string, scheme: Scheme): Colours {
  const entries = TOKENS.map((token) => {
    const [, light, dark] =
      new RegExp(`--${token}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\);`).exec(css) ?? []
    if (light === undefined || dark === undefined)
      throw new Error(`app/globals.css has no colour --${token} that diagrams can use.`)
    return [token, oklchToHex(scheme === 'light' ? light : dark)] as const
  })
  return Object.fromEntries(entries) as Colours
}

/** Pixels. A timeline is wide, and so is shown smaller than it is drawn: its letters must be the larger. */
export const fontSizeOf = (source: string) => (source.startsWith('timeline') ? 25 : 15)

/** Mermaid's configuration for one diagram in one scheme, plain data. */
export function mermaidConfig(source: string, css: string, scheme: Scheme) {
  const colours = coloursOf(css, scheme)
  const { panel, sunken, raised, ink, muted, accent } = colours
  const soft = colours['accent-soft']
  const edge = colours['line-strong']
  const scale = Array.from({ length: 12 }, (_, index) => [
    [`cScale${index}`, index % 2 === 0 ? soft : sunken],
    [`cScaleLabel${index}`, ink],
    [`cScaleInv${index}`, edge],
    [`cScalePeer${index}`, edge],
  ]).flat()
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    look: 'classic',
    fontFamily: FONT,
    // Text as text: HTML inside an SVG is not drawn everywhere when the SVG is a picture.
    htmlLabels: false,
    // What no variable reaches: labels that lines shine through, and lines that are black in the dark as well.
    themeCSS: `.edgeLabel rect, .edgeLabels rect { opacity: 1 } .lineWrapper line { stroke: ${edge} }`,
    flowchart: { htmlLabels: false, curve: 'basis', padding: 12, nodeSpacing: 36, rankSpacing: 44 },
    timeline: { leftMargin: 20 },
    sequence: { mirrorActors: false, messageMargin: 30, boxMargin: 8, actorMargin: 40, wrap: false },
    themeVariables: {
      darkMode: scheme === 'dark',
      fontFamily: FONT,
      fontSize: `${fontSizeOf(source)}px`,
      background: colours.paper,
      textColor: ink,
      primaryColor: soft,
      primaryTextColor: ink,
      primaryBorderColor: accent,
      secondaryColor: sunken,
      secondaryTextColor: ink,
      secondaryBorderColor: edge,
      tertiaryColor: panel,
      tertiaryTextColor: ink,
      tertiaryBorderColor: edge,
      lineColor: muted,
      clusterBkg: panel,
      clusterBorder: edge,
      titleColor: ink,
      edgeLabelBackground: colours.paper,
      noteBkgColor: sunken,
      noteTextColor: ink,
      noteBorderColor: edge,
      actorBkg: soft,
      actorBorder: accent,
      actorTextColor: ink,
      actorLineColor: edge,
      signalColor: ink,
      signalTextColor: ink,
      labelBoxBkgColor: sunken,
      labelBoxBorderColor: edge,
      labelTextColor: ink,
      loopTextColor: ink,
      activationBkgColor: raised,
      activationBorderColor: accent,
      sequenceNumberColor: colours.paper,
      ...Object.fromEntries(scale),
    },
  } as const
}
