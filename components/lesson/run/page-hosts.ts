import { hostFromAddress } from '../../session/host-state.ts'
import { createHosts } from '../../session/hosts.ts'
import { createLease } from '../../store/lease.ts'

/**
 * The hosts of a page, one set for all of its programs: there from the first panel that is opened to the last that is
 * closed, with everything that runs in them. `?host=` in the address overrides the settings.
 */
export const pageHosts = createLease(
  () => {
    const asked = hostFromAddress(location.search)
    return createHosts(asked ?? 'auto', asked !== undefined)
  },
  (hosts) => void hosts.close(),
)
