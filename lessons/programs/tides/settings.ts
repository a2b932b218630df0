/** What the host's configuration has to give this server, in the `env` of its entry. */
export interface Settings {
  readonly station: string
  readonly apiKey: string
}

// #region read
/** Reads all settings at once, so that one look at the log shows everything that is missing. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const station = env.TIDES_STATION?.trim() ?? ''
  const apiKey = env.TIDES_API_KEY?.trim() ?? ''

  const missing = [station === '' && 'TIDES_STATION', apiKey === '' && 'TIDES_API_KEY'].filter(Boolean)
  if (missing.length > 0) {
    throw new Error(`${missing.join(' and ')} not set. Add it to "env" in the host's configuration.`)
  }
  return { station, apiKey }
}
// #endregion
