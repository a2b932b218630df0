import { expect, test } from 'vitest'
import { siteUrl } from '@/lib/book/site-url.ts'

test.each([undefined, '', ' '])('without an address there is none: %j', (SITE_URL) => {
  expect(siteUrl({ SITE_URL })).toBeUndefined()
})

test.each(['https://workbook.example', 'https://workbook.example/', ' https://WORKBOOK.example '])('%j', (SITE_URL) => {
  expect(siteUrl({ SITE_URL })).toBe('https://workbook.example')
})

test.each(['workbook.example', 'ftp://workbook.example', 'https://a.example/path', 'https://a.example/?q'])(
  '%s is refused with a sentence that names it',
  (SITE_URL) => {
    expect(() => siteUrl({ SITE_URL })).toThrow(`it is "${SITE_URL}".`)
  },
)
