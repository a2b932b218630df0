import type { ProcessState } from '../../run/process-state.ts'

const STEPS: Record<NonNullable<ProcessState['step']>, string> = {
  load: 'Fetching the client …',
  boot: 'Waiting for the host …',
  start: 'Compiling and starting …',
  handshake: 'Shaking hands …',
}

/** What a program does now, or how it has ended: one sentence. */
export function runText({ phase, step, failure, exit }: ProcessState, name: string): string {
  if (phase === 'off') return ''
  if (phase === 'starting') return STEPS[step ?? 'start']
  if (phase === 'ready') return `${name} runs.`
  if (failure) return `${name} could not be started.`
  if (exit === undefined) return `${name} was stopped.`
  if (exit.detail) return exit.detail
  if (exit.reason === 'killed') return `${name} was stopped.`
  if (exit.reason === 'crashed') return `${name} crashed: the console says why.`
  return `${name} has ended, exit code ${exit.code ?? 'unknown'}.`
}
