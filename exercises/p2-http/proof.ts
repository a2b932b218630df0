export const startTrips: readonly string[] = ['handshake', 'stands-alone']
export const saidInBrief = {}
