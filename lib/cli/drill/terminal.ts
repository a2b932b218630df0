/** A person at a terminal, or a program at the other end of a pipe: keys and lines in, text out. */
import { createInterface } from 'node:readline'
import { painter, type Setting } from './terminal-markdown.ts'

/** Ctrl-C, and Ctrl-D at the beginning of a line. */
const ENDS = ['\u0003', '\u0004']

const WIDEST = 88

export interface Terminal extends Setting {
  print(text: string): void
  /** The next key as a character, `enter` or `space`; through a pipe, the next line. Undefined at the end of the input. */
  key(prompt: string): Promise<string | undefined>
  /** The next line, without spaces around it. Undefined at the end of the input. */
  line(prompt: string): Promise<string | undefined>
  close(): void
}

export function openTerminal(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Terminal {
  const color = (output.isTTY ?? false) && !process.env.NO_COLOR
  const setting = { paint: painter(color), width: Math.min(WIDEST, output.columns || WIDEST) }
  const print = (text: string) => void output.write(`${text}\n`)
  return { ...setting, print, ...(input.isTTY ? byKey(input, output) : byLine(input, output)) }
}

type Reader = Pick<Terminal, 'key' | 'line' | 'close'>

function byKey(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Reader {
  let typed: string[] = []

  function read(): Promise<string> {
    return new Promise((resolve) => {
      input.setRawMode(true)
      input.setEncoding('utf8')
      input.resume()
      input.once('data', (chunk: string) => {
        input.setRawMode(false)
        input.pause()
        resolve(chunk)
      })
    })
  }

  return {
    async key(prompt) {
      output.write(`${prompt} `)
      // An arrow or another key of several characters is one key that means nothing here.
      if (typed.length === 0) {
        const chunk = await read()
        typed = chunk.startsWith('\u001b') ? [chunk] : [...chunk]
      }
      const key = typed.shift() as string
      output.write('\n')
      if (ENDS.includes(key)) return undefined
      return key === ' ' ? 'space' : key === '\r' || key === '\n' ? 'enter' : key.toLowerCase()
    },
    line(prompt) {
      typed = []
      const lines = createInterface({ input, output })
      return new Promise((resolve) => {
        // Ctrl-C or Ctrl-D.
        lines.once('close', () => resolve(undefined))
        lines.question(`${prompt} `, (line) => {
          resolve(line.trim())
          lines.close()
        })
      })
    },
    close: () => input.pause(),
  }
}

function byLine(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Reader {
  const lines = createInterface({ input, crlfDelay: Infinity })
  const each = lines[Symbol.asyncIterator]()
  async function line(prompt: string): Promise<string | undefined> {
    output.write(`${prompt}\n`)
    const next = await each.next()
    return next.done ? undefined : next.value.trim()
  }
  return {
    line,
    async key(prompt) {
      const text = await line(prompt)
      return text === '' ? 'enter' : text?.toLowerCase()
    },
    close: () => lines.close(),
  }
}
