'use client'

import { Play, RotateCcw, Square } from 'lucide-react'
import { useReveal } from '../exercise/use-reveal.ts'
import { useDraft } from '../progress/use-draft.ts'
import { FailureNote } from '../run/failure-note.tsx'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Bench } from './bench.tsx'
import { InspectorContext, useInspector } from './inspector-context.ts'
import { Log } from './log.tsx'

/** A small inspector: the current code as a server, to be called by hand. */
export function TryPanel() {
  return (
    <InspectorContext value={useSession().session?.inspector}>
      <Inspected />
    </InspectorContext>
  )
}

function Inspected() {
  const { session } = useSession()
  const phase = useInspector((state) => state.phase)
  if (phase === 'off')
    return (
      <Empty title="Talk to your server by hand.">
        <p>
          Start the code as it is now; then call its tools, read its resources, get its prompts, or send what you like.
        </p>
        <p className="mt-2">
          <Button disabled={!session} onClick={() => void session?.inspector.start()}>
            <Play size={14} aria-hidden />
            Start the server
          </Button>
        </p>
      </Empty>
    )
  return (
    <div className="flex flex-col">
      <ServerBar />
      <StartFailure />
      <Bench>
        <Log />
      </Bench>
    </div>
  )
}

function ServerBar() {
  const { session } = useSession()
  const phase = useInspector((state) => state.phase)
  const server = useInspector((state) => state.server)
  const started = useInspector((state) => state.files)
  const files = useDraft((draft) => draft.files)
  const text =
    phase === 'starting' ? 'Starting …' : phase === 'ready' ? `Running: ${server ?? ''}` : 'The server has ended.'
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 text-xs sm:px-4">
      <p className="min-w-0 truncate text-muted">{text}</p>
      {started !== files && (
        <p className="rounded bg-warn-soft px-1.5 text-warn">The code has changed since it started</p>
      )}
      <span className="ml-auto flex gap-1">
        <Button onClick={() => void session?.inspector.start()}>
          <RotateCcw size={13} aria-hidden />
          {phase === 'ended' ? 'Start again' : 'Restart'}
        </Button>
        <Button disabled={phase === 'ended'} onClick={() => session?.inspector.stop()}>
          <Square size={12} aria-hidden />
          Stop server
        </Button>
      </span>
    </div>
  )
}

function StartFailure() {
  const failure = useInspector((state) => state.failure)
  const reveal = useReveal()
  return failure ? <FailureNote failure={failure} onReveal={reveal} /> : null
}
