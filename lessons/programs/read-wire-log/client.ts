/** Reads a wire log and says what is wrong with the server that left it. */
import { findings } from './findings.ts'
import { log } from './log.ts'

for (const finding of findings(log)) console.log(finding)
