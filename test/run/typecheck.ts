/** `npm run typecheck` */
import { typecheck } from './static-checks.ts'

process.exitCode = (await typecheck()).failed
