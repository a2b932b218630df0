/** What is said of a mock interview at its end. */
import {
  STRONG,
  WEAK,
  type InterviewAnswer,
  type InterviewReport,
  type InterviewSession,
  type PlannedQuestion,
  type QuestionReport,
  type TopicReport,
} from './types.ts'

/** A follow-up counts as much as a point of the rubric. */
export function report({ plan, answers, chapters }: InterviewSession): InterviewReport {
  const questions = plan.questions.map((question) =>
    reportQuestion(
      question,
      answers.find(({ card }) => card === question.id),
    ),
  )
  const topics = chapters.flatMap(({ slug, title }): TopicReport[] => {
    const own = questions.filter(({ chapter }) => chapter === slug)
    return own.length === 0 ? [] : [{ chapter: slug, title, score: meanScore(own), questions: own.length }]
  })
  return {
    score: meanScore(questions),
    questions,
    strong: topics.filter(({ score }) => score >= STRONG).sort((a, b) => b.score - a.score),
    weak: topics.filter(({ score }) => score < WEAK).sort((a, b) => a.score - b.score),
    read: chapters.filter(({ slug }) => questions.some(({ chapter, score }) => chapter === slug && score < 1)),
    usedMs: answers.reduce((sum, { durationMs }) => sum + durationMs, 0),
    clockMs: plan.minutes * 60_000,
  }
}

function reportQuestion(question: PlannedQuestion, answer: InterviewAnswer | undefined): QuestionReport {
  const { id, kind, chapter, budgetMs } = question
  const head = { id, kind, chapter, budgetMs }
  if (!answer) return { ...head, score: 0, missed: [], unanswered: [], durationMs: 0, reached: false }
  const { points, touched, followUps = [], durationMs } = answer
  const missed = points.filter((point) => !touched.includes(point.id))
  const unanswered = followUps.filter(({ answered }) => !answered).map(({ ask }) => ask)
  const of = points.length + followUps.length
  const score = of === 0 ? 0 : (of - missed.length - unanswered.length) / of
  return { ...head, score, missed, unanswered, durationMs, reached: true }
}

function meanScore(questions: readonly { readonly score: number }[]): number {
  return questions.length === 0 ? 0 : questions.reduce((sum, { score }) => sum + score, 0) / questions.length
}
