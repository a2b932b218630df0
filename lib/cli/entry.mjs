/*
 * The first file of `npm start` and `npm run dev`. It and its two callers are plain JavaScript that Node 12.17 can
 * parse, so that an old Node gets a sentence and not a SyntaxError; everything else is TypeScript, run through tsx.
 */
/** The oldest release of each line that the dependencies support, as `engines` in package.json has it. */
const OLDEST = [
  [20, 19],
  [22, 12],
]

/** What to tell someone whose Node is too old; undefined when it will do. */
function explainNode(version) {
  const [major, minor] = version.split('.').map(Number)
  const enough = major > 22 || OLDEST.some((oldest) => major === oldest[0] && minor >= oldest[1])
  if (enough) return undefined
  return (
    'The workbook needs Node.js 20.19 or newer (of the line 22: 22.12), and this is ' +
    version +
    ': update Node.js (https://nodejs.org) and try again.'
  )
}

function stop(sentence) {
  console.error(sentence)
  process.exitCode = 1
}

/** Checks Node and the dependencies, then imports `module` (a file: URL) and calls its `main`. */
export function launch(module) {
  const problem = explainNode(process.versions.node)
  if (problem) return stop(problem)
  import('tsx/esm/api').then(
    (tsx) => {
      tsx.register()
      return import(module).then((program) => program.main())
    },
    () => stop('The dependencies are not installed: run `npm ci` first.'),
  )
}
