import { inspect } from './inspect.ts'
import { nodeError } from './errors.ts'

/** `util.styleText`: text between the escape sequences of a terminal. */
export function styleText(format: string | readonly string[], text: string): string {
  const colors = inspect.colors as unknown as Record<string, [number, number] | undefined>
  return [format].flat().reduceRight((inner, name) => {
    const codes = colors[name]
    if (!codes) {
      throw nodeError(
        new TypeError(`The argument 'format' must be one of the known styles. Received '${name}'`),
        'ERR_INVALID_ARG_VALUE',
      )
    }
    return `\u001b[${codes[0]}m${inner}\u001b[${codes[1]}m`
  }, text)
}
