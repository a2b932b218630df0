import type { Question } from '@/lessons/question.ts'

export const questions: readonly Question[] = [
  {
    id: 'who-reads',
    ask: 'Who reads the text of a result with isError?',
    answers: [
      { text: 'The host, which hides it.', why: 'A host hands it to the model.' },
      { text: 'The model.', right: true, why: 'It can then try again.' },
      { text: 'Nobody.', why: 'It is in the result.' },
    ],
  },
  {
    id: 'which-are-errors',
    ask: 'Which of these are protocol errors?',
    answers: [
      { text: 'An unknown method.', right: true, why: 'Code -32601.' },
      { text: 'A division by zero.', why: 'The tool’s own affair.' },
      { text: 'A request that is no JSON.', right: true, why: 'Code -32700.' },
    ],
  },
]
