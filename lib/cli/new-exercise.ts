/** `npm run new:exercise -- <slug>`: a new exercise that passes its own proof, to be changed into the one you want. */
import { fileURLToPath } from 'node:url'
import { withSentences } from './cli-error.ts'
import { scaffoldExercise } from './new-exercise/scaffold.ts'

await withSentences(async () => {
  const [slug] = process.argv.slice(2)
  const paths = scaffoldExercise(fileURLToPath(new URL('../..', import.meta.url)), slug)
  console.log(paths.map((path) => `wrote ${path}`).join('\n'))
  console.log(`
Prove it with: npx vitest run --project content -t ${slug}
One test fails until it has ten broken servers and three right ones beside the solution.`)
})
