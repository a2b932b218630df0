/** Code to send: plain, and such as careless handling changes. */
import type { Random } from '../../../lib/grader/random.ts'

/** A few lines that no server has seen before, and that hold neither `undefined` nor `null`. */
export function drawCode(random: Random): string {
  const [name, list] = [random.word(7), random.word(5)]
  return `function ${name}(${list}) {\n  return ${list}.filter((x) => x > ${random.int(10, 99)}).length\n}`
}

/** What a server knows that knows a few languages. */
export const COMMON_LANGUAGES = ['TypeScript', 'Rust', 'COBOL', 'C++', 'F#'] as const

/** A language that stands in no sentence by chance: a made-up one, or one whose name holds more than letters. */
export function drawLanguage(random: Random): string {
  const made = random.word(6)
  return `${made[0]!.toUpperCase()}${made.slice(1)}${random.pick(['Script', '++', '#', ' .NET', '-80'])}`
}

export interface Tricky {
  /** What is special about it: "line breaks at its end". */
  readonly what: string
  readonly code: string
}

/** Code that trimming, escaping, templates, encodings and limits change. */
export function trickyCode(random: Random): readonly Tricky[] {
  const word = random.word(7)
  const lines = Array.from({ length: 300 }, (_, line) => `  ${word}(${line})`)
  return [
    { what: 'indentation and empty lines', code: `\n    if (${word}) {\n        go()  \n    }\n\n\n` },
    { what: 'tabs and the line breaks of Windows', code: `\tfor (;;) {\r\n\t\t${word}()\r\n\t}\r\n` },
    { what: '$-patterns', code: `s.replace(/(${word})/g, "[$1] $& $$ $' $\`")` },
    {
      what: 'what looks like a placeholder',
      code: `"{code} {language} {{code}} {{language}} \${code} \${language} %s %(code)s $code $language <code> ${word}"`,
    },
    { what: 'quotes and backslashes', code: `console.log("a\\n\\"${word}\\"", 'b', \`c \${d}\`, /\\\\/)` },
    { what: 'HTML', code: `<p class="${word}">&amp; &lt; 'x' "y"</p><!-- z --><script>1 < 2 && 3 > 2</script>` },
    { what: 'letters beyond ASCII', code: `const größe = "東京 שלום 🚀 e\u0301 é ${word}" // „quoted“` },
    { what: 'the words undefined and null', code: `if (${word} === undefined || ${word} === null) return undefined` },
    { what: 'fences', code: `# ${word}\n\n\`\`\`js\n${word}()\n\`\`\`\n\nThat was \`${word}\`.` },
    { what: 'JSON', code: `{"messages":[{"role":"assistant","content":"${word}"}]}` },
    { what: `${lines.length} lines`, code: `{\n${lines.join('\n')}\n}` },
  ]
}
