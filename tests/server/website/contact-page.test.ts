import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestApp, testNow } from '../../support/create-test-app.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>
let now = testNow

beforeAll(async () => {
  testApp = await createTestApp({ now: () => now })
})
afterAll(() => testApp.close())

test('during opening hours the contact page says until when', async () => {
  const html = await contactPage('2026-11-02T10:00:00+01:00')
  expect(html).toContain('Nu open, tot 17.00 uur.')
  expect(html).toContain('maandag 2 november (vandaag)')
})

test('in the evening it says when it opens again', async () => {
  const html = await contactPage('2026-11-02T21:00:00+01:00')
  expect(html).toContain('Nu gesloten. Weer open morgen vanaf 8.30 uur.')
})

test('the hours of the week start today, and routes with the same hours share a table', async () => {
  const html = await contactPage('2026-11-05T10:00:00+01:00')
  expect(html).toContain('Bel de gemeente, Bel de provincie</caption>')
  const days = [...html.matchAll(/scope="row">([a-z]+) /g)].map(([, day]) => day)
  expect(days.slice(0, 7)).toEqual([
    'donderdag',
    'vrijdag',
    'zaterdag',
    'zondag',
    'maandag',
    'dinsdag',
    'woensdag',
  ])
  expect(html).toContain('8.30 – 20.00 uur')
})

test('holidays and closing days of our own are closed', async () => {
  const html = await contactPage('2026-12-23T10:00:00+01:00')
  const hours = Object.fromEntries(
    [...html.matchAll(/scope="row">([^<]*)<\/th><td[^>]*>(?:<span[^>]*>)?([^<]*)/g)].map(([, day, text]) => [
      day,
      text?.trim(),
    ]),
  )
  expect(hours).toMatchObject({
    'donderdag 24 december': 'Gesloten (vrije dag)',
    'vrijdag 25 december': 'Gesloten (vrije dag)',
    'zaterdag 26 december': 'Gesloten',
    'maandag 28 december': '9.00 – 16.00 uur',
  })
})

test('in English too', async () => {
  const html = await contactPage('2026-11-02T10:00:00+01:00', '/en/contact')
  expect(html).toContain('Open now, until 17:00.')
  expect(html).toContain('Monday 2 November (today)')
  expect(html).toContain('08:30 – 17:00')
})

async function contactPage(moment: string, path = '/contact'): Promise<string> {
  now = new Date(moment)
  return (await testApp.app.request(path)).text()
}
