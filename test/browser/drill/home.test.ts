import { expect, test } from 'vitest'
import { deckCards, dueCard, focusOn, newProfile, seededPage, URL_OF_WORKBOOK, useBrowser } from './support.ts'

const shared = useBrowser()
const cards = await deckCards()
const scaling = cards.filter(({ chapter, kind }) => chapter === 'scaling' && kind === 'open')

test('a newcomer sees new cards, no more than the daily limit, and what each topic has', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  const today = page.getByRole('region', { name: 'Today' })
  await today.getByText('10', { exact: true }).waitFor()
  const topics = page.getByRole('region', { name: 'Topics' })
  const own = cards.filter(({ chapter }) => chapter === 'scaling').length
  expect(await topics.getByRole('link', { name: /Scaling/ }).textContent()).toContain(`${own} cards`)
  await page.getByLabel('New cards a day').fill('3')
  await today.getByText('3', { exact: true }).waitFor()
  await page.reload()
  await today.getByText('3', { exact: true }).waitFor()
  await context.close()
})

test('a new card is asked, and is no longer new', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  await page.getByRole('region', { name: 'Today' }).getByText('10', { exact: true }).waitFor()
  await page.getByRole('link', { name: 'Start' }).click()
  await page.getByText('10 left', { exact: true }).waitFor()
  await focusOn(page, '.drill-card h2')
  await page.keyboard.press('Space')
  await page.getByRole('heading', { name: 'The answer' }).waitFor()
  await page.keyboard.press('4')
  await page.getByText('9 left', { exact: true }).waitFor()
  await page.goto(`${URL_OF_WORKBOOK}/drill`)
  await page.getByText('1 review today.').waitFor()
  await page.getByRole('link', { name: 'Go on' }).waitFor()
  await context.close()
})

test('what is due is said at home and in the contents, and leads there', async () => {
  const page = await seededPage(shared.browser, [dueCard(scaling[0]!.id), dueCard(scaling[1]!.id)])
  await page.goto(`${URL_OF_WORKBOOK}/`)
  await page.getByRole('link', { name: 'Drill: 2 cards are due' }).waitFor()
  await page.getByRole('link', { name: 'Drill: Scaling, 2 due' }).click()
  await page.getByRole('heading', { level: 1, name: 'Scaling' }).waitFor()
  await page.context().close()
})

test('nothing of the drill is fetched by who has not begun it', async () => {
  const context = await newProfile(shared.browser)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(`${URL_OF_WORKBOOK}/`, { waitUntil: 'networkidle' })
  expect(asked.filter((path) => path.startsWith('/drill/'))).toEqual([])
  await context.close()
})

test('leeches are named, with the chapter to read, and can be left out', async () => {
  const page = await seededPage(shared.browser, [dueCard(scaling[0]!.id, { lapses: 9 })])
  await page.reload()
  const leeches = page.getByRole('region', { name: 'Leeches' })
  await leeches.getByText(scaling[0]!.title).waitFor()
  expect(await leeches.getByRole('link').getAttribute('href')).toBe('/lessons/scaling')
  await leeches.getByRole('button', { name: 'Leave it out' }).click()
  await leeches.getByRole('button', { name: 'Ask it again' }).waitFor()
  await page.context().close()
})

test.each(['/drill', '/drill/session', '/drill/interview', '/drill/progress'])(
  'without JavaScript %s says what needs it',
  async (path) => {
    const context = await newProfile(shared.browser, { javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${URL_OF_WORKBOOK}${path}`)
    // Text within noscript is not what Playwright looks for by text.
    const said = page.locator('noscript p')
    expect(await said.textContent()).toContain('That needs JavaScript')
    expect(await said.isVisible()).toBe(true)
    expect(await page.getByText(/Fetching the cards|Reading your reviews/).isVisible()).toBe(false)
    await context.close()
  },
)

test('the header, chapter 28 and the foot of the chapters of part 2 lead to the drill', async () => {
  const html = async (path: string) => (await fetch(`${URL_OF_WORKBOOK}${path}`)).text()
  expect(await html('/')).toContain('href="/drill"')
  expect(await html('/lessons/interview')).toContain('href="/drill/interview"')
  for (const slug of ['scaling', 'security', 'decision-guide'])
    expect(await html(`/lessons/${slug}`)).toContain(`/drill/session?mode=topic&amp;topic=${slug}`)
})
