/** What gets through two filters that people put before `eval`. A script: it runs to its end and prints. */

/** Filter 1: only characters that arithmetic needs. */
function behindAllowedCharacters(text: string): unknown {
  if (!/^[0-9+\-*/(). ]*$/.test(text)) throw new Error('refused by the filter')
  return new Function(`return (${text})`)()
}

/** Filter 2: everything but a list of dangerous words. */
function behindForbiddenWords(text: string): unknown {
  if (/process|require|import|eval|Function|globalThis/.test(text)) throw new Error('refused by the filter')
  return new Function(`return (${text})`)()
}

function show(text: string, evaluate: (text: string) => unknown): void {
  let outcome: string
  try {
    outcome = String(evaluate(text))
  } catch (error) {
    outcome = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
  const shown = text.length > 48 ? `${text.slice(0, 20)}… (${text.length} characters)` : text
  console.log(`${shown.padEnd(50)} ${outcome}`)
}

console.log('Only the characters of arithmetic')
show('2 * (3 + 4)', behindAllowedCharacters)
show('010 + 1', behindAllowedCharacters) // an old way to write 8
show('1 /* 2 */ + 3', behindAllowedCharacters) // a comment
show('/5/', behindAllowedCharacters) // a regular expression
show('9**9**9', behindAllowedCharacters)
show('8 / 0', behindAllowedCharacters)
show('('.repeat(20000) + '1' + ')'.repeat(20000), behindAllowedCharacters)

console.log('\nEverything but some words')
show('process.pid', behindForbiddenWords)
// The word is never written. It is put together, and `constructor` of a function compiles what it is given.
show(`(() => 0).constructor('return typeof pro' + 'cess')()`, behindForbiddenWords)
