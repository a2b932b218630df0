/** The helpers of the content tests find what they are there to find. */
import { afterAll, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createNodeContainer } from '@/lib/container/node/index.ts'
import type { Program } from '@/lib/lessons/programs.ts'
import { parseMdx } from '@/lib/lessons/tree.ts'
import type { Question } from '@/lessons/question.ts'
import { blockFaults, blocksOf } from '../../content/lessons/blocks.ts'
import { linkFault, linksOf } from '../../content/lessons/links.ts'
import { questionFaults } from '../../content/lessons/question-faults.ts'
import { countSyllables, readability, sentencesOf } from '../../content/lessons/readability.ts'
import { speakTo } from '../../content/lessons/speak.ts'
import { textFaults } from '../../content/lessons/text-faults.ts'

describe('text', () => {
  it.each([
    ['Json-RPC', 'JSON-RPC'],
    ['JSON RPC', 'JSON-RPC'],
    ['streamable HTTP', 'Streamable HTTP'],
    ['Stdio', 'stdio'],
    ['typescript', 'TypeScript'],
    ['Typescript', 'TypeScript'],
    ['javascript', 'JavaScript'],
    ['Github', 'GitHub'],
    ['mcp', 'MCP'],
    ['color', 'colour'],
  ])('%s is written %s', (wrong, right) => {
    expect(textFaults(`First.\n\nHere is ${wrong}, in a text.`)).toContain(`3: "${wrong}" is written "${right}".`)
    expect(textFaults(`Here is ${right}, in a text.`)).toEqual([])
    expect(textFaults(`Here is \`${wrong}\`, and\n\n\`\`\`ts\n${wrong}\n\`\`\`\n`)).toEqual([])
  })

  it('leaves addresses and paths alone, and words that begin a sentence', () => {
    expect(textFaults('Colour at https://github.com/x and notifications/mcp and @x/sdk.')).toEqual([])
  })

  it.each(['caf\uFFFD', 'cafÃ©', 'itâ€™s', 'a\nÂ\u00A0b'])('%j is broken', (text) => {
    expect(textFaults(text).join()).toContain('The encoding is broken.')
  })

  it('is calm', () => {
    expect(textFaults('Done!')).toEqual(['1: There is an exclamation mark.'])
    expect(textFaults('Done 🎉')).toEqual(['1: There is an emoji.'])
    expect(textFaults('Déjà vu, “Ångström” – naïve → fine …')).toEqual([])
  })
})

describe('readability', () => {
  it('counts sentences and syllables', () => {
    expect(sentencesOf('One `a.b` here. Two, e.g. this. “Three?” Four')).toHaveLength(4)
    expect(['server', 'tool', 'message', 'protocol', 'a'].map(countSyllables)).toEqual([2, 1, 2, 3, 1])
  })

  it('tells plain prose from the other kind', () => {
    const plain = readability(['The host starts the server. It sends a line and waits. The server answers.'])
    const heavy = readability([
      'Notwithstanding organisational considerations regarding interoperability, implementations necessitate comprehensive architectural documentation of responsibilities.',
    ])
    expect(plain.ease).toBeGreaterThan(70)
    expect(plain.sentence).toBeLessThan(6)
    expect(heavy.ease).toBeLessThan(10)
    expect(heavy.sentence).toBe(12)
  })
})

describe('links', () => {
  const targets = {
    chapters: new Map([['one', new Set(['here'])]]),
    exercises: new Set(['p1-x']),
    terms: new Set(['host']),
  }

  it.each([
    '/lessons/one',
    '/lessons/one#here',
    '#here',
    '/exercises/p1-x',
    '/glossary',
    '/glossary#host',
    'https://a.org/b#c',
  ])('%s leads somewhere', (url) => expect(linkFault(url, 'one', targets)).toBeUndefined())

  it.each([
    ['/lessons/two', 'There is no chapter two'],
    ['/lessons/one#there', 'Chapter one has no heading #there.'],
    ['#there', 'Chapter one has no heading #there.'],
    ['/exercises/p1-y', 'There is no exercise p1-y.'],
    ['/glossary#guest', 'The glossary has no term guest.'],
    ['/lessons/one/two', 'leads nowhere'],
    ['two', 'leads nowhere'],
    ['http://a.org', 'leads nowhere'],
    ['/about', 'leads to no page'],
    ['https://', 'is no address'],
  ])('%s does not', (url, fault) => expect(linkFault(url, 'one', targets)).toContain(fault))

  it('are found in text, boxes and definitions', () => {
    const tree = parseMdx('[a](/a)\n\n<Note>\n\n[b][c]\n\n</Note>\n\n[c]: /c\n')
    expect(linksOf(tree)).toEqual([
      { url: '/a', line: 1 },
      { url: '/c', line: 9 },
    ])
  })
})

describe('questions', () => {
  const answers = [{ text: 'a', right: true as const, why: 'x' }, ...['b', 'c'].map((text) => ({ text, why: 'y' }))]
  const question = (over: Partial<Question> = {}): Question => ({ id: 'q', ask: 'What?', answers, ...over })
  const faults = (over: Partial<Question>) =>
    questionFaults([question(over), question({ id: 'r' }), question({ id: 's' })]).join()

  it('that are right have no faults', () => expect(faults({})).toBe(''))

  it.each([
    [{ id: 'r' }, 'Two questions have the id r.'],
    [{ id: 'A b' }, 'an id is small letters'],
    [{ ask: ' ' }, 'it asks nothing'],
    [{ answers: answers.slice(0, 2) }, 'it has 2 answers'],
    [{ answers: answers.map(({ text, why }) => ({ text, why })) }, 'no answer is right'],
    [{ answers: answers.map((answer) => ({ ...answer, right: true as const })) }, 'every answer is right'],
    [{ answers: answers.map((answer) => ({ ...answer, why: '' })) }, 'is not explained'],
    [{ answers: answers.map((answer) => ({ ...answer, text: 'same' })) }, 'two answers are the same'],
    [{ answers: answers.map((answer) => ({ ...answer, text: 'a\nb' })) }, 'an answer is one line'],
  ])('%j is a fault', (over, fault) => expect(faults(over)).toContain(fault))

  it('are three at least', () =>
    expect(questionFaults([question()])).toEqual(['There are 1 questions, and three are needed.']))
})

describe('fences of TypeScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'workbook-preambles-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'numbers.ts'), 'const one: number = 1\nvoid one\n')
  const faults = async (source: string) => blockFaults(await blocksOf('x', source, folder))
  const fence = (code: string, meta = '') => `Text\n\n\`\`\`ts${meta}\n${code}\n\`\`\`\n`

  it('compile, with what stands before them', async () => {
    expect(await faults(fence('const two = one + 1', ' with=numbers') + fence('await Promise.resolve()'))).toEqual([])
  })

  it('that do not are faults, at the chapter’s line', async () => {
    expect(await faults(fence('const ok = 1\nconst two: string = one', ' with=numbers'))).toEqual([
      "x:5: Type 'number' is not assignable to type 'string'.",
    ])
    expect(await faults(fence('one'))).toEqual(["x:4: Cannot find name 'one'."])
  })

  it('that say they fail must', async () => {
    expect(await faults(fence("const a: number = 'x'", ' fails'))).toEqual([])
    expect(await faults(fence('const a = 1', ' fails'))).toEqual(['x:4: compiles, though it is marked "fails".'])
  })

  it('know two words', async () => {
    await expect(faults(fence('1', ' wiht=numbers'))).rejects.toThrow('x:4: a fence of ts knows')
    await expect(faults(fence('1', ' with=letters'))).rejects.toThrow('x:4: there is no lessons/preambles/letters.ts.')
  })
})

describe('a program that is spoken to', () => {
  const container = createNodeContainer()
  afterAll(() => container.dispose())
  const program = (kind: Program['kind'], text: string): Program => {
    const files = { 'server.ts': text }
    return { name: 'x', kind, entry: 'server.ts', files, marked: files }
  }
  const server = (answers: Record<string, unknown>) => `
    import { createInterface } from 'node:readline'
    const answers = ${JSON.stringify(answers)}
    for await (const line of createInterface({ input: process.stdin })) {
      const { id, method } = JSON.parse(line)
      if (id !== undefined) console.log(JSON.stringify({ jsonrpc: '2.0', id, ...(answers[method] ? { result: answers[method] } : { error: { code: -32601, message: 'no' } }) }))
    }`
  const capabilities = { capabilities: { tools: {}, prompts: {} } }
  const lists = { 'tools/list': { tools: [{ name: 'a' }] }, 'prompts/list': { prompts: [{ name: 'b' }] } }
  const both = ['tools: a', 'prompts: b']

  it('lists what it declares, with a handshake or without', async () => {
    expect(await speakTo(container, program('stdio', server({ initialize: capabilities, ...lists })))).toEqual(both)
    expect(await speakTo(container, program('stdio', server({ 'server/discover': capabilities, ...lists })))).toEqual(
      both,
    )
  })

  it.each([
    ['declares nothing', 'stdio', server({ initialize: { capabilities: {} } }), 'It declares no tools'],
    ['has no list', 'stdio', server({ initialize: capabilities }), 'does not answer tools/list with a list'],
    ['knows no beginning', 'stdio', server({}), 'neither initialize nor server/discover'],
    ['ends', 'stdio', 'console.error("oh no")', 'oh no'],
    ['fails', 'script', 'console.log(1); process.exit(3)', 'It ended with exit, code 3.'],
    ['prints nothing', 'script', 'export {}', 'It printed nothing.'],
    [
      'answers nothing',
      'http',
      'export default { fetch: () => new Response("", { status: 500 }) }',
      'with 500, and initialize with 500',
    ],
  ] as const)('%s: is told', async (_, kind, text, message) => {
    await expect(speakTo(container, program(kind, text))).rejects.toThrow(message)
  })
})
