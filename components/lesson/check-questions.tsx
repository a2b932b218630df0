import { answerKey } from '@/lib/progress/fingerprint.ts'
import type { Question } from '@/lessons/question.ts'
import { renderInlineMarkdown, renderMarkdown } from '../mdx/markdown.ts'
import { Questions } from './questions.tsx'
import type { ShownQuestion } from './shown-question.ts'

/** The section "Check yourself" of a chapter; nothing while the chapter has no questions. */
export async function CheckQuestions({ slug }: { slug: string }) {
  const questions = await loadQuestions(slug)
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="check-yourself" className="mt-12">
      <h2 id="check-yourself" className="font-serif text-2xl font-semibold">
        Check yourself
      </h2>
      <Questions slug={slug} questions={await Promise.all(questions.map(show))} />
    </section>
  )
}

/** The texts of a question, rendered here: no Markdown is parsed in the page. */
export async function show({ id, ask, answers }: Question): Promise<ShownQuestion> {
  return {
    id,
    ask: await renderMarkdown(ask),
    answers: await Promise.all(
      answers.map(async ({ text, right, why }) => ({
        key: answerKey(text),
        right: right ?? false,
        text: await renderInlineMarkdown(text),
        why: await renderMarkdown(why),
      })),
    ),
  }
}

/** The questions of a chapter, in order; none where it has no file of them. Other failures are thrown. */
export async function loadQuestions(slug: string): Promise<readonly Question[]> {
  try {
    const { default: questions } = (await import(`@/lessons/questions/${slug}.ts`)) as {
      default: readonly Question[]
    }
    return questions
  } catch (error) {
    if ((error as { code?: unknown }).code === 'MODULE_NOT_FOUND') return []
    throw error
  }
}
