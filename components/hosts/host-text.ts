import type { HostName } from '@/lib/container/types.ts'
import type { HostState } from '../session/host-state.ts'

export const HOST_NAMES: Record<HostName | 'command', string> = {
  bundled: 'Bundled host',
  webcontainer: 'WebContainer',
  node: 'Node.js',
  command: 'Command line',
}

/** Why the next run goes to the host that it goes to, in one or two sentences. */
export function whyThisHost({ preference, fromAddress, active, webcontainer, reason }: HostState): string {
  const where = fromAddress ? 'The address of this page asks for' : 'Your settings ask for'
  if (preference === 'bundled')
    return `${where} the host that comes with the workbook: it works offline and everywhere.`
  if (active === 'webcontainer')
    return preference === 'auto'
      ? 'WebContainer is up, so it has taken over: a full Node.js.'
      : `${where} WebContainer: a full Node.js.`
  const until = 'The host that comes with the workbook serves.'
  if (webcontainer === 'unavailable') return `WebContainer is not available: ${reason ?? 'it gave no reason.'} ${until}`
  if (webcontainer === 'booting') return `WebContainer is booting. Until it is up: ${until.toLowerCase()}`
  return until
}

/** The same in a few words, beside the host's name. */
export function hostNote({ preference, active, webcontainer }: HostState): string | undefined {
  if (preference === 'bundled' || active === 'webcontainer') return undefined
  if (webcontainer === 'booting') return 'WebContainer boots'
  if (webcontainer === 'unavailable') return 'no WebContainer'
  return undefined
}
