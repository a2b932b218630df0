import type { HostName } from '@/lib/container/types.ts'
import type { HostState } from '../session/host-state.ts'

export const HOST_NAMES: Record<HostName | 'command', string> = {
  bundled: 'Bundled host',
  webcontainer: 'WebContainer',
  node: 'Node.js',
  command: 'Command line',
}

/** Why the next run goes to the host that it goes to, in one or two sentences. */
export function whyThisHost({ preference, forThisVisit, webcontainer, reason }: HostState): string {
  const asks = forThisVisit ? 'This visit asks for' : 'Your settings ask for'
  if (preference === 'bundled') return `${asks} the host that comes with the workbook: it works offline and everywhere.`
  if (preference === 'webcontainer')
    return `${asks} WebContainer, a full Node.js. ${WAITING[webcontainer]} ${reason ?? ''}`.trim()
  if (webcontainer === 'ready') return 'WebContainer is up, so it has taken over: a full Node.js.'
  const why = {
    off: 'WebContainer boots once the page is idle.',
    booting: 'WebContainer is booting.',
    unavailable: `WebContainer is not available. ${reason ?? ''}`.trim(),
  }
  return `The host that comes with the workbook serves. ${why[webcontainer]}`
}

const WAITING: Record<HostState['webcontainer'], string> = {
  off: '',
  booting: 'It is booting; runs wait for it.',
  ready: 'It is up.',
  unavailable: 'It is not available.',
}

/** The same in a few words, beside the host's name. */
export function hostNote({ preference, webcontainer }: HostState): string | undefined {
  if (preference === 'bundled') return undefined
  if (webcontainer === 'booting') return preference === 'auto' ? 'WebContainer boots' : 'booting'
  if (webcontainer === 'unavailable') return preference === 'auto' ? 'no WebContainer' : 'not available'
  return undefined
}
