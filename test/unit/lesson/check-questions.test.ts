import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { show } from '@/components/lesson/check-questions.tsx'
import { isRight, lastTry, severalRight } from '@/components/lesson/shown-question.ts'
import { answerKey } from '@/lib/progress/index.ts'

const question = await show({
  id: 'one',
  ask: 'What is `isError`?',
  answers: [
    { text: 'A *field*', right: true, why: 'In the `result`.' },
    { text: 'An error', why: 'No.' },
    { text: 'A `boolean`', right: true, why: 'Yes.' },
  ],
})
const [field, error, boolean] = question.answers.map(({ key }) => key) as [string, string, string]

test('Markdown is rendered; an answer stands without a paragraph, since it goes into a label', () => {
  expect(renderToStaticMarkup(question.ask)).toBe('<p>What is <code>isError</code>?</p>')
  expect(question.answers.map(({ text }) => renderToStaticMarkup(text))).toEqual([
    'A <em>field</em>',
    'An error',
    'A <code>boolean</code>',
  ])
  expect(renderToStaticMarkup(question.answers[0]?.why)).toBe('<p>In the <code>result</code>.</p>')
  expect(field).toBe(answerKey('A *field*'))
})

test('right are all right answers, and no other', () => {
  expect(severalRight(question)).toBe(true)
  expect(isRight(question, [boolean, field])).toBe(true)
  for (const chosen of [[field], [field, error, boolean], [error], []]) expect(isRight(question, chosen)).toBe(false)
})

test('a try of answers that are no longer there is not shown', () => {
  const attempt = (...chosen: string[]) => ({ at: '2026-01-01T00:00:00.000Z', chosen, right: true })
  expect(lastTry(question, undefined)).toBeUndefined()
  expect(lastTry(question, [attempt(error), attempt(field)])).toEqual(attempt(field))
  expect(lastTry(question, [attempt(field), attempt('gone')])).toBeUndefined()
})
