import type { FileCheck } from '../../../lib/grader/check.ts'
import { quoteNode } from '../../../lib/grader/file/json.ts'
import { scriptOfNode } from './commands.ts'
import { readInvocation } from './entry.ts'
import { HOME, means } from './paths.ts'
import { expectProgram } from './program.ts'

const BUILD = `${HOME}/projects/notes-server/dist/index.js`

export const notesChecks: readonly FileCheck[] = [
  {
    id: 'notes-program',
    title: 'Runs Ada’s build of notes with node',
    level: 'must',
    spec: { title: 'Brief › notes' },
    needs: ['notes-entry'],
    inspect: (context) => {
      const { entry, call } = readInvocation(context, 'notes')
      expectProgram(context, call, 'node')
      const script = scriptOfNode(call.args)
      if (script && means(script.value, BUILD)) return
      context.fail(
        {
          summary: script ? 'notes runs another file than Ada’s build.' : 'notes starts node without a file to run.',
          found: quoteNode(context.json, script?.node ?? entry.node),
          expected: JSON.stringify(BUILD),
          why: 'node runs the first argument that is no option. A file that is not there ends it at once, and the host says only that the connection was closed.',
        },
        script?.node ?? entry.key,
      )
    },
  },
]
