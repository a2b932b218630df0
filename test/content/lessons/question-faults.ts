import type { Question } from '../../../lessons/question.ts'

/** @returns one sentence for each thing that is wrong with the check questions of a chapter */
export function questionFaults(questions: readonly Question[]): string[] {
  const ids = questions.map(({ id }) => id)
  const faults = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Two questions have the id ${id}.`)
  if (questions.length < 3) faults.push(`There are ${questions.length} questions, and three are needed.`)
  for (const { id, ask, answers } of questions) {
    const say = (fault: string) => faults.push(`${id}: ${fault}`)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) say('an id is small letters, digits and single hyphens.')
    if (ask.trim() === '') say('it asks nothing.')
    if (answers.length < 3 || answers.length > 5) say(`it has ${answers.length} answers: three to five.`)
    if (!answers.some(({ right }) => right)) say('no answer is right.')
    if (answers.every(({ right }) => right)) say('every answer is right.')
    for (const { text, why } of answers) {
      if (text.trim() === '' || text.includes('\n')) say(`an answer is one line: "${text}".`)
      if (why.trim() === '') say(`the answer "${text}" is not explained.`)
    }
    if (new Set(answers.map(({ text }) => text)).size < answers.length) say('two answers are the same.')
  }
  return faults
}
