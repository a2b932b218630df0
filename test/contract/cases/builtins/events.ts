import type { ContractCase } from '../types.ts'
import { builtinCase } from './builtin-case.ts'

export const events: ContractCase[] = [
  builtinCase(
    'node:events',
    'listeners: order, once, prepend, remove, error, names',
    `import EventEmitter, { EventEmitter as Named } from 'node:events'
     class Own extends Named {}
     const emitter = new Own()
     const seen: unknown[] = []
     const b = (x: number) => seen.push('b' + x)
     emitter.on('a', (x) => seen.push('a' + x)).on('a', b).prependListener('a', (x) => seen.push('first' + x)).once('a', (x) => seen.push('once' + x))
     const answers = [emitter.emit('a', 1), emitter.emit('a', 2), emitter.emit('none')]
     emitter.off('a', b)
     emitter.emit('a', 3)
     emitter.on('newListener', (name) => seen.push('new ' + String(name)))
     emitter.on(Symbol.for('s'), () => {})
     let thrown = ''
     try { emitter.emit('error', new TypeError('unheard')) } catch (error) { thrown = String(error) }
     print([EventEmitter === Named, seen, answers, emitter.listenerCount('a'), emitter.eventNames().map(String), thrown, emitter.removeAllListeners('a').listenerCount('a'), Named.defaultMaxListeners])`,
    [
      true,
      ['first1', 'a1', 'b1', 'once1', 'first2', 'a2', 'b2', 'first3', 'a3', 'new Symbol(s)'],
      [true, true, false],
      2,
      ['a', 'newListener', 'Symbol(s)'],
      'TypeError: unheard',
      0,
      10,
    ],
  ),
  builtinCase(
    'node:events',
    'once and on as promises, with a signal; EventTarget beside it',
    `import { EventEmitter, on, once } from 'node:events'
     const emitter = new EventEmitter()
     setTimeout(() => { emitter.emit('one', 1, 2); for (let i = 0; i < 3; i++) emitter.emit('many', i) }, 1)
     const collected: unknown[] = []
     const many = (async () => { for await (const [value] of on(emitter, 'many')) { collected.push(value); if (value === 2) break } })()
     const one = await once(emitter, 'one')
     await many
     const failing = once(emitter, 'never')
     emitter.emit('error', new Error('failed'))
     const failed = await failing.catch((error: Error) => error.message)
     const aborted = await once(emitter, 'never', { signal: AbortSignal.abort() }).catch((error: Error) => error.name)
     const target = new EventTarget()
     target.addEventListener('x', (event) => collected.push(event.type), { once: true })
     target.dispatchEvent(new Event('x'))
     target.dispatchEvent(new Event('x'))
     print([one, collected, failed, aborted])`,
    [[1, 2], [0, 1, 2, 'x'], 'failed', 'AbortError'],
  ),
]
