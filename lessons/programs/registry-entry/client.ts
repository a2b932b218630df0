/** Reads registry entries as a person should: who vouches for it, how is it used, what is to be checked. */
import { entries } from './entries.ts'
import { offers, owner } from './entry.ts'

for (const entry of entries) {
  console.log(`${entry.name} ${entry.version}, published by ${owner(entry.name)}`)
  for (const offer of offers(entry)) console.log(`  ${offer}`)
}
