'use client'

import { DiffView } from '../editor/diff/diff-view.tsx'
import { useDraft } from '../progress/use-draft.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { replaceFiles } from './replace.ts'

/** The solution beside the learner's code: to read, to take a part of, to take whole. */
export function SolutionDialog({ onClose }: { onClose: () => void }) {
  const { exercise, session } = useSession()
  const mine = useDraft((draft) => draft.files)
  const take = (path: string, text: string | null) => {
    if (!session) return
    const { [path]: _, ...rest } = mine
    const files = text === null ? rest : { ...mine, [path]: text }
    void replaceFiles(
      session,
      files,
      'solution',
      'A part of the solution is in your code. What was there before was kept.',
    )
  }
  const takeAll = async () => {
    if (!session) return
    await replaceFiles(session, exercise.solution, 'solution', 'The solution is in place. Your code was kept.')
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      wide
      title="One way to solve it"
      description="Your code beside the solution. Whatever you take, your own version is kept."
    >
      <div className="flex flex-col gap-4">
        <p>
          <Button look="primary" onClick={() => void takeAll()}>
            Take all of it
          </Button>
        </p>
        <DiffView mine={mine} theirs={exercise.solution} onTake={take} />
      </div>
    </Dialog>
  )
}
