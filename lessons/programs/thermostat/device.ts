/** The heating, behind an API of its own. Its errors are written for its developers, as such errors are. */
export const apiKey = process.env.HEATING_KEY || 'hk_live_51f'

const rooms = new Map([
  ['kitchen', 19],
  ['study', 21],
])

export const roomNames = (): string[] => [...rooms.keys(), 'attic']

export function readTemperature(room: string): number {
  if (room === 'attic') {
    throw new Error(`connect ECONNREFUSED 10.0.7.31:8883 (key=${apiKey}, cert=/etc/heating/client.pem)`)
  }
  return rooms.get(room) ?? 0
}

export function setTemperature(room: string, celsius: number): void {
  readTemperature(room)
  rooms.set(room, celsius)
}
