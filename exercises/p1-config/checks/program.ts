import type { FileContext } from '../../../lib/grader/check.ts'
import { quoteNode } from '../../../lib/grader/file/json.ts'
import type { Invocation } from './entry.ts'

/** Fails unless the program is the one of that name, found by name or named with its folders. */
export function expectProgram(context: FileContext, { program, command }: Invocation, name: string): void {
  if (program === name) return
  const whole = /\s/.test(command.value)
  context.fail(
    {
      summary: whole ? 'command holds a whole command line.' : `command starts ${program || 'nothing'}, not ${name}.`,
      found: quoteNode(context.json, command.node),
      expected: `"${name}", or its full path`,
      why: whole
        ? 'There is no shell to cut it apart: the host looks for a program whose name has these spaces in it.'
        : 'command is the program that the host starts, itself and without a shell.',
      ...(whole
        ? { fix: `Leave "${name}" in command, and write each further word as a string of its own in args.` }
        : {}),
    },
    command.node,
  )
}
