/** The settings of an application, in a store. This file is given: your work is in `server.ts`. */
const values: Record<string, string> = {
  theme: 'solarized-dark',
  language: 'de-AT',
  api_token: 'wbk_Zr7Kq2mXv9TbN4cYhL3s',
}

/**
 * Reads one setting. What you get is what such stores give: a value, nothing, something that you did not ask for, or an
 * error with more in it than anyone should read.
 */
export function load(key: string): string | undefined {
  if (key === 'corrupt') {
    throw new Error('cannot read record in /var/lib/settings/shard-07.sqlite (token=st_8Hq4WnYe2RkPz6UdJv5m)')
  }
  return values[key]
}
