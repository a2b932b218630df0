import { useEffect, useEffectEvent, useState } from 'react'
import type { TextFiles } from '@/lib/progress/types.ts'
import { useOpenProgress } from '../../progress/use-open-progress.ts'
import { useSettings } from '../../progress/use-settings.ts'
import type { Hosts } from '../../session/hosts.ts'
import { openRun, type OpenRun } from './open-run.ts'
import type { RunnableProgram } from './program.ts'

/**
 * A run for as long as the component lives: started with each new `runs`, ended with the component and with the page.
 * @param files as the reader has them now
 */
export function useRun(program: RunnableProgram, files: TextFiles, runs: number, hosts: Hosts): OpenRun {
  const progress = useOpenProgress()
  const { host } = useSettings(progress)
  const [run] = useState(() => openRun(program, hosts))
  const start = useEffectEvent(() => run.start(files))

  useEffect(() => {
    if (progress && !hosts.getState().forThisVisit) hosts.prefer(host)
  }, [progress, host, hosts])

  // Once the settings are known: the first run must go to the host that the reader has chosen.
  const known = progress !== undefined
  useEffect(() => {
    if (known) start()
  }, [known, run, runs])

  useEffect(() => {
    addEventListener('pagehide', run.stop)
    return () => {
      removeEventListener('pagehide', run.stop)
      run.stop()
    }
  }, [run])
  return run
}
