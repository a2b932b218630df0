/** Names that a learner may give to a file: what a server can import, and notes. */
const NAME = /^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*\.(?:m?ts|m?js|json|md|txt)$/

/**
 * What is wrong with a new file's name, in one sentence; undefined when nothing is.
 * @param others names that are taken
 */
export function nameProblem(name: string, others: readonly string[]): string | undefined {
  if (name === '') return 'A file needs a name.'
  // Two names that differ in case alone are one file on many disks.
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) return `There is a file ${name} already.`
  const twin = name.replace(/([jt])s$/, (_, kind: string) => (kind === 'j' ? 'ts' : 'js'))
  if (others.includes(twin) && twin !== name) return `There is a file ${twin} already, and both would become one.`
  if (NAME.test(name)) return undefined
  return 'Use letters, digits, - and _, folders with /, and an ending such as .ts, .js or .json.'
}
