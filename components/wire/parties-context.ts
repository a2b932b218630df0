import { createContext, useContext } from 'react'
import { YOUR_SERVER } from './parties.ts'

/** Who speaks on the wire that is shown; the learner's server, where nothing else is said. */
export const PartiesContext = createContext(YOUR_SERVER)

export const useParties = () => useContext(PartiesContext)
