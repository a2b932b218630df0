import { expect, test } from 'vitest'
import { tabsOf } from '@/components/session/ui-state.ts'
import { layoutDrawing } from '@/components/wire/diagram/layout.ts'
import { goesToServer, YOUR_SERVER, yourClient } from '@/components/wire/parties.ts'
import calculator from '@/exercises/p1-calculator/exercise.ts'
import config from '@/exercises/p1-config/exercise.ts'
import client from '@/exercises/p2-client/exercise.ts'
import { answerTo, entry } from './entries.ts'

const clients = yourClient(new Map([[2, 'Never answers initialize']]))

test('a message that the workbook sent goes to the server, or comes from it where the workbook is the server', () => {
  expect(goesToServer(YOUR_SERVER, 'sent')).toBe(true)
  expect(goesToServer(YOUR_SERVER, 'received')).toBe(false)
  expect(goesToServer(clients, 'sent')).toBe(false)
  expect(goesToServer(clients, 'received')).toBe(true)
})

test('the drawing follows', () => {
  const entries = [entry(1), answerTo(1, 2)]
  expect(layoutDrawing(entries).arrows.map(({ toServer }) => toServer)).toEqual([true, false])
  expect(layoutDrawing(entries, clients).arrows.map(({ toServer }) => toServer)).toEqual([false, true])
})

test('a conversation is headed by what its server does', () => {
  expect(clients.headOf(2)).toBe('Server 2: Never answers initialize')
  expect(clients.headOf(3)).toBe('Server 3')
})

test('a client cannot be called by hand, and a file does not run', () => {
  expect(tabsOf({ meta: client, hasWorkspace: false })).toEqual(['checks', 'wire', 'console'])
  expect(tabsOf({ meta: config, hasWorkspace: false })).toEqual(['checks'])
  expect(tabsOf({ meta: calculator, hasWorkspace: false })).toEqual(['checks', 'wire', 'console', 'try'])
  expect(tabsOf({ meta: calculator, hasWorkspace: true })).toEqual(['checks', 'wire', 'console', 'try', 'files'])
})
