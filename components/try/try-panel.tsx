'use client'

import { Play, RotateCcw, Square } from 'lucide-react'
import { useReveal } from '../exercise/use-reveal.ts'
import { useDraft } from '../progress/use-draft.ts'
import { useSession } from '../session/session-context.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Bench } from './bench.tsx'
import { useInspector } from './use-inspector.ts'

/** A small inspector: the current code as a server, to be called by hand. */
export function TryPanel() {
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
      <Bench />
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
  if (!failure) return null
  const { message, location } = failure
  return (
    <div className="border-b border-line bg-fail-soft px-4 py-2 text-sm">
      <p className="whitespace-pre-wrap">{message}</p>
      {location && (
        <button
          type="button"
          onClick={() => reveal(location)}
          className="min-h-6 font-mono text-xs text-accent underline underline-offset-2"
        >
          {location.file}:{location.line}:{location.column}
        </button>
      )}
    </div>
  )
}
