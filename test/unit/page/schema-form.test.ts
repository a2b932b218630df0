import { describe, expect, test } from 'vitest'
import { fieldsOf, fill } from '@/components/try/schema-form.ts'

const schema = {
  type: 'object',
  required: ['query', 'limit'],
  properties: {
    query: { type: 'string', description: 'What to look for' },
    limit: { type: 'integer', default: 20 },
    deep: { type: 'boolean' },
    order: { enum: ['name', 'size', null] },
    where: { type: 'array', items: { type: 'string' } },
    either: { anyOf: [{ type: 'string' }, { type: 'number' }] },
  },
}

describe('fields', () => {
  test('are made from the properties', () => {
    expect(fieldsOf(schema).map(({ name, kind, required, initial }) => [name, kind, required, initial])).toEqual([
      ['query', 'text', true, ''],
      ['limit', 'integer', true, '20'],
      ['deep', 'boolean', false, ''],
      ['order', 'choice', false, ''],
      ['where', 'json', false, ''],
      ['either', 'json', false, ''],
    ])
    expect(fieldsOf(schema)[3]?.choices).toEqual(['"name"', '"size"', 'null'])
  })

  test.each([[undefined], [null], ['text'], [[]], [{ type: 'object' }], [{ properties: 3 }]])('none in %j', (odd) => {
    expect(fieldsOf(odd)).toEqual([])
  })

  test('a property that is no schema is typed as JSON', () => {
    expect(fieldsOf({ properties: { odd: true } })[0]?.kind).toBe('json')
  })
})

describe('arguments', () => {
  const fields = fieldsOf(schema)

  test('have the types of the schema', () => {
    const typed = { query: '42', limit: '3', deep: 'true', order: '"size"', where: '["a"]', either: '1.5' }
    expect(fill(fields, typed)).toEqual({
      ok: true,
      args: { query: '42', limit: 3, deep: true, order: 'size', where: ['a'], either: 1.5 },
    })
  })

  test('leave out what is optional and empty, but send a required text empty', () => {
    expect(fill(fields, {})).toEqual({ ok: true, args: { query: '', limit: 20 } })
  })

  test('name the field that cannot be read', () => {
    expect(fill(fields, { limit: 'many' })).toEqual({ ok: false, field: 'limit', message: 'This is no integer.' })
    expect(fill(fields, { where: '[1,' })).toEqual({ ok: false, field: 'where', message: 'This is no JSON.' })
  })

  test('a number that is no integer is sent: to refuse it is the server’s part', () => {
    expect(fill(fields, { limit: '2.5' })).toMatchObject({ ok: true, args: { limit: 2.5 } })
  })
})
