'use client'

import { Play, RotateCcw, Square } from 'lucide-react'
import { useReveal } from '../exercise/use-reveal.ts'
import { HttpBench } from '../http/http-bench.tsx'
import { useDraft } from '../progress/use-draft.ts'
import { FailureNote } from '../run/failure-note.tsx'
import type { ProcessRun } from '../run/process-run.ts'
import { useSession } from '../session/session-context.ts'
import { useStore } from '../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { Empty } from '../ui/empty.tsx'
import { Bench } from './bench.tsx'
import type { HttpTry } from './http-try.ts'
import { InspectorContext } from './inspector-context.ts'
import type { Inspector } from './inspector.ts'
import { OFF, type InspectorState } from './inspector-state.ts'
import { Log } from './log.tsx'

type Program = Inspector | ProcessRun

const useProgram = <Slice,>(program: Program | undefined, select: (state: InspectorState) => Slice): Slice =>
  useStore(program, (state) => select({ ...OFF, ...state }), OFF)

/** A small inspector: the current code as a server, to be called by hand. */
export function TryPanel() {
  const { session } = useSession()
  const program = session?.http?.run ?? session?.inspector
  const phase = useProgram(program, (state) => state.phase)
  if (phase === 'off' || !session || !program)
    return (
      <Empty title="Talk to your server by hand.">
        <StartHint />
        <p className="mt-2">
          <Button disabled={!program} onClick={() => void program?.start()}>
            <Play size={14} aria-hidden />
            Start the server
          </Button>
        </p>
      </Empty>
    )
  return (
    <div className="flex flex-col">
      <ServerBar program={program} stop={session.http?.stop ?? session.inspector.stop} />
      <StartFailure program={program} />
      {session.http ? (
        <HttpParts http={session.http} />
      ) : (
        <InspectorContext value={session.inspector}>
          <Bench>
            <Log state={session.inspector} />
          </Bench>
        </InspectorContext>
      )}
    </div>
  )
}

function StartHint() {
  const { exercise } = useSession()
  if (exercise.meta.kind === 'http')
    return <p>Start the code as it is now; then send it requests, line by line, right ones and wrong ones.</p>
  return (
    <p>Start the code as it is now; then call its tools, read its resources, get its prompts, or send what you like.</p>
  )
}

function HttpParts({ http: { client, run, presets: known } }: { http: HttpTry }) {
  const presets = useStore(known, (all) => all.presets, {})
  if (!presets) return null
  return (
    <>
      <HttpBench client={client} state={run} presets={presets} />
      <div className="px-3 pb-3">
        <Log state={run} />
      </div>
    </>
  )
}

function ServerBar({ program, stop }: { program: Program; stop: () => void }) {
  const phase = useProgram(program, (state) => state.phase)
  const server = useProgram(program, (state) => state.server)
  const started = useProgram(program, (state) => state.files)
  const files = useDraft((draft) => draft.files)
  const text =
    phase === 'starting'
      ? 'Starting …'
      : phase === 'ready'
        ? `Running${server ? `: ${server}` : ''}`
        : 'The server has ended.'
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 text-xs sm:px-4">
      <p className="min-w-0 truncate text-muted">{text}</p>
      {started !== files && (
        <p className="rounded bg-warn-soft px-1.5 text-warn">The code has changed since it started</p>
      )}
      <span className="ml-auto flex gap-1">
        <Button onClick={() => void program.start()}>
          <RotateCcw size={13} aria-hidden />
          {phase === 'ended' ? 'Start again' : 'Restart'}
        </Button>
        <Button disabled={phase === 'ended'} onClick={stop}>
          <Square size={12} aria-hidden />
          Stop server
        </Button>
      </span>
    </div>
  )
}

function StartFailure({ program }: { program: Program }) {
  const failure = useProgram(program, (state) => state.failure)
  const reveal = useReveal()
  return failure ? <FailureNote failure={failure} onReveal={reveal} /> : null
}
