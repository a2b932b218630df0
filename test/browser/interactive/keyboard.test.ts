/** Each piece, worked with the keyboard alone, does what its model says and says so. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { shuffled } from '@/lib/interactive/errors/quiz.ts'
import { answersOf, findAnswer } from '@/lib/interactive/errors/answers.ts'
import { announced, usePieces } from './fixture.tsx'

const pieces = usePieces()

/** Presses Tab until something with this name has the focus, as a reader would. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null
      const labels = [...(element?.labels ?? [])].map((label) => label.textContent)
      return labels[0] ?? element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
  }
  throw new Error(`No Tab leads to ${String(name)}.`)
}

const press = async (page: Page, key: string, times = 1) => {
  for (let done = 0; done < times; done++) await page.keyboard.press(key)
}

describe('integration calculator', () => {
  it('counts with the reader’s numbers and says where MCP does not pay', async () => {
    const page = await pieces.open('integration-calculator')
    await tabTo(page, /^Applications/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('100')
    await tabTo(page, /^Systems/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('50')
    expect(await announced(page)).toContain('5000 direct integrations against 150 MCP pieces, 33 times')
    expect(await page.getByText('Drawn are 10 of 100 and 10 of 50.').count()).toBe(1)
    await tabTo(page, /^Pairs/)
    await page.keyboard.press('Home')
    await press(page, 'ArrowRight', 2)
    expect(await announced(page)).toContain('by count alone MCP does not pay here')
  })

  it('keeps the last good number while another is typed', async () => {
    const page = await pieces.open('integration-calculator')
    await tabTo(page, /^Applications/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('many')
    const field = page.getByLabel('Applications (N)')
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByText('Still counting with 5.').count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await field.inputValue()).toBe('5')
    expect(await field.getAttribute('aria-invalid')).toBeNull()
  })
})

describe('handshake stepper', () => {
  it('goes forward, back and to the other era; the picture grows', async () => {
    const page = await pieces.open('handshake-stepper')
    const drawn = page.getByRole('list', { name: 'Messages so far' }).getByRole('listitem')
    await tabTo(page, /^Next message/)
    await press(page, 'Enter', 6)
    expect(await drawn.count()).toBe(7)
    expect(await announced(page)).toContain('Message 7 of 7, server to client')
    await page.keyboard.press('Enter')
    expect(await announced(page)).toContain('Message 7 of 7')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    expect(await announced(page)).toContain('Message 6 of 7, client to server')
    expect(await drawn.count()).toBe(7)
    await page.getByRole('radio', { name: /^With handshake/ }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await announced(page)).toContain('Message 1 of 6')
    expect(await drawn.count()).toBe(1)
    const json = page.getByRole('region', { name: 'The message as JSON' })
    expect(JSON.parse((await json.textContent()) ?? '')).toMatchObject({ method: 'server/discover' })
  })

  it('goes straight to a message of the picture', async () => {
    const page = await pieces.open('handshake-stepper')
    await tabTo(page, /^Next message/)
    await press(page, 'Enter', 3)
    await page.getByRole('button', { name: /initialize, id 1/ }).focus()
    await page.keyboard.press('Space')
    expect(await announced(page)).toContain('Message 1 of 7')
  })
})

describe('version negotiation', () => {
  it('falls back, fails and agrees as the sides change', async () => {
    const page = await pieces.open('version-negotiation')
    expect(await announced(page)).toContain('They speak 2025-11-25, settled by the handshake.')
    await tabTo(page, /^Both eras/)
    await page.keyboard.press('ArrowRight')
    expect(await announced(page)).toContain('ERA_NEGOTIATION_FAILED')
    await page.getByRole('group', { name: 'The server speaks' }).getByRole('checkbox', { name: '2026-07-28' }).focus()
    await page.keyboard.press('Space')
    expect(await announced(page)).toContain('They speak 2026-07-28, without a handshake')
    expect(await page.getByText('sampling (deprecated)').count()).toBe(1)
  })

  it('shows HTTP statuses, and asks for what was declared alone', async () => {
    const page = await pieces.open('version-negotiation')
    await page.getByRole('radio', { name: 'stdio' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByText('HTTP 400, error -32000').count()).toBe(1)
    await page.getByRole('checkbox', { name: 'elicitation' }).focus()
    await page.keyboard.press('Space')
    expect(await page.getByText('The server may ask for: nothing.').count()).toBe(1)
  })
})

describe('path containment', () => {
  it('shows the leak of each guard but the last', async () => {
    const page = await pieces.open('path-containment')
    expect(await announced(page)).toContain('A leak')
    await tabTo(page, /^startsWith/)
    await page.keyboard.press('ArrowRight')
    expect(await announced(page)).toContain('Refused')
    await tabTo(page, /^A link that leads out$/)
    await page.keyboard.press('Enter')
    expect(await announced(page)).toContain('a link in it leads to /srv/projects-secret/key.pem')
    expect(await page.getByRole('listitem').filter({ hasText: 'leaked' }).count()).toBe(1)
    await page.getByRole('radio', { name: /^Resolved/ }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await announced(page)).toContain('Refused')
  })

  it('takes any path that is typed, NUL included', async () => {
    const page = await pieces.open('path-containment')
    await tabTo(page, /^Path that/)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('src/../notes.txt')
    expect(await announced(page)).toContain('/srv/projects/notes.txt is a file inside the root')
    await page.keyboard.type('\\0')
    expect(await announced(page)).toContain('Node refuses a path with a NUL character')
  })
})

describe('which error', () => {
  it('judges, explains, counts, and carries the focus along', async () => {
    const page = await pieces.open('which-error')
    for (const [index, situation] of shuffled(1).slice(0, 3).entries()) {
      const right = findAnswer(situation.right)
      const channels = ['protocol', 'tool', 'transport'] as const
      await tabTo(page, /^(Protocol error|Tool error|Transport)/)
      await page.keyboard.press('Space')
      await press(page, 'ArrowRight', channels.indexOf(right?.channel ?? 'tool'))
      if (right?.channel !== 'tool') {
        await tabTo(page, /^Which one/)
        const answers = answersOf(right?.channel ?? 'tool')
        await press(page, 'ArrowDown', answers.findIndex(({ id }) => id === situation.right) + 1)
      }
      await tabTo(page, /^Answer$/)
      await page.keyboard.press('Enter')
      expect(await announced(page)).toContain('Right')
      expect(await page.getByText(`${index + 1} of ${index + 1} right so far`).count()).toBe(1)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Next situation')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('P')
    }
  })

  it('begins again in another order, with nothing kept', async () => {
    const page = await pieces.open('which-error')
    const first = shuffled(1)[0]?.text.replaceAll('`', '') ?? ''
    expect(await page.getByText(first).count()).toBe(1)
    await page.getByRole('button', { name: 'Start again, in another order' }).press('Enter')
    const other = shuffled(2)[0]?.text.replaceAll('`', '') ?? ''
    expect(await page.getByText(other).count()).toBe(1)
    expect(await page.getByText('0 of 0 right so far').count()).toBe(1)
  })
})

describe('scaling model', () => {
  it('says when the queue grows without end, and what would do', async () => {
    const page = await pieces.open('scaling-model')
    expect(await announced(page)).toContain('Target met')
    await tabTo(page, /^Replicas/)
    await press(page, 'ArrowLeft', 2)
    expect(await announced(page)).toContain('grows without end. 5 replicas would meet the target.')
    expect(await page.getByRole('slider', { name: 'Cold start' }).isDisabled()).toBe(true)
    await tabTo(page, /^Scale to zero/)
    await page.keyboard.press('Space')
    expect(await announced(page)).toContain('Saves 80 % of the cost.')
  })
})

describe('decision guide', () => {
  it('changes its mind with the answers and says what would change it', async () => {
    const page = await pieces.open('decision-guide')
    expect(await announced(page)).toBe('One server with all tools, over Streamable HTTP, without a gateway.')
    await page.getByRole('radio', { name: 'We do, for others' }).focus()
    await page.keyboard.press('ArrowLeft')
    expect(await announced(page)).toBe('One server with all tools, over stdio, without a gateway.')
    await page.getByRole('radio', { name: 'Two or three' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    expect(await announced(page)).toContain('A few servers')
    const changes = page.locator('summary').first()
    await changes.focus()
    await page.keyboard.press('Enter')
    expect(await page.getByText('Domains: “One”').first().isVisible()).toBe(true)
  })
})
