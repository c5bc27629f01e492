import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  testApp = await createTestApp()
})
afterAll(() => testApp.close())

const pages = [
  ['/', 'nl', 'Waarmee kunnen wij u helpen?'],
  ['/en', 'en', 'How can we help you?'],
  ['/onderwerpen', 'nl', 'Onderwerpen'],
  ['/en/topics', 'en', 'Topics'],
  ['/onderwerpen/afval', 'nl', 'Afval'],
  ['/en/topics/waste', 'en', 'Waste'],
  ['/vragen/paspoort-aanvragen', 'nl', 'Hoe vraag ik een paspoort aan?'],
  ['/en/questions/swimming-water-quality', 'en', 'How clean is the swimming water?'],
  ['/zoeken', 'nl', 'Stel een vraag'],
  ['/en/search', 'en', 'Ask a question'],
  ['/contact', 'nl', 'Contact'],
  ['/en/contact', 'en', 'Contact'],
  ['/privacy', 'nl', 'Privacy'],
  ['/en/privacy', 'en', 'Privacy'],
] as const

describe.each(pages)('the page %s', (path, language, title) => {
  test('has its language, one heading of the first level, landmarks and a skip link', async () => {
    const html = await getPage(path)
    expect(html).toMatch(/^<!doctype html><html lang="/)
    expect(html).toContain(`<html lang="${language}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(`>${title}</h1>`)
    for (const landmark of ['<header', '<main id="vb-inhoud"', '<footer', 'href="#vb-inhoud"'])
      expect(html).toContain(landmark)
  })

  test('has nothing that a strict content security policy stops', async () => {
    const html = await getPage(path)
    expect(html).not.toMatch(/ style=| on[a-z]+="|javascript:|<style/)
    for (const [script] of html.matchAll(/<script[^>]*>/g))
      expect(script).toMatch(/src="\/widget\.js"|type="application\/ld\+json"/)
    expect(html).not.toMatch(/(?:src|<link rel="stylesheet" href)="https?:/)
  })

  test('asks without JavaScript and without the question in an address', async () => {
    const html = await getPage(path)
    expect(html).not.toMatch(/method="get"/i)
    for (const [form] of html.matchAll(/<form[^>]*>/g)) expect(form).toContain('method="post"')
    expect(html).not.toMatch(/<input[^>]* required/)
  })

  test('names its own address, and its translation when there is one', async () => {
    const html = await getPage(path)
    expect(html).toContain(`<link rel="canonical" href="http://localhost:8787${path}"/>`)
    expect(html).toContain('property="og:title"')
  })
})

test('links between pages lead somewhere', async () => {
  const found = new Set<string>()
  for (const [path] of pages)
    for (const [, link] of (await getPage(path)).matchAll(/href="(\/[^"#]*)/g)) if (link) found.add(link)
  const dead = []
  for (const link of found) if ((await testApp.app.request(link)).status !== 200) dead.push(link)
  expect(dead).toEqual([])
})

test('the home page offers topics, questions and the ways to a person', async () => {
  const html = await getPage('/')
  expect(html).toContain('href="/onderwerpen/paspoort-id-kaart-en-rijbewijs"')
  expect(html.match(/<a class="vb-links__link" href="\/vragen\//g)).toHaveLength(8)
  expect(html).toContain('href="tel:+31880002000"')
  expect(html).toContain('Nu open, tot 17.00 uur.')
})

test('the topics page has every topic of its language only', async () => {
  const html = await getPage('/en/topics')
  expect(html).toContain('href="/en/topics/waste"')
  expect(html).not.toContain('/onderwerpen/')
})

test('a topic page has the questions of the topic with their short answers', async () => {
  const html = await getPage('/onderwerpen/paspoort-id-kaart-en-rijbewijs')
  expect(html).toContain('<a class="vb-links__link" href="/vragen/paspoort-aanvragen">')
  expect(html).toContain('Na 5 werkdagen ligt uw nieuwe paspoort klaar.')
})

test('the privacy page says how long questions are kept, and that a computer answers', async () => {
  const html = await getPage('/privacy')
  expect(html).toContain('na 28 dagen')
  expect(html).toContain('chatbot')
  expect(html).toContain('href="https://www.provincievoorbeeld.example/privacy"')
})

test.each([
  ['/bestaat-niet', 'nl', 'Deze pagina bestaat niet'],
  ['/vragen/bestaat-niet', 'nl', 'Deze pagina bestaat niet'],
  ['/onderwerpen/bestaat-niet', 'nl', 'Deze pagina bestaat niet'],
  ['/vragen/swimming-water-quality', 'nl', 'Deze pagina bestaat niet'],
  ['/en/questions/nothing-here', 'en', 'This page does not exist'],
  ['/en/nothing-here', 'en', 'This page does not exist'],
])('%s is a 404 page that helps on', async (path, language, title) => {
  const response = await testApp.app.request(path)
  const html = await response.text()
  expect(response.status).toBe(404)
  expect(html).toContain(`<html lang="${language}"`)
  expect(html).toContain(`<h1>${title}</h1>`)
  expect(html).toContain('<form')
  expect(html).toContain('noindex')
  expect(html).not.toContain('rel="canonical"')
})

test('the English home page is found with a slash too', async () => {
  const response = await testApp.app.request('/en/')
  expect(response.status).toBe(301)
  expect(response.headers.get('Location')).toBe('/en')
})

async function getPage(path: string): Promise<string> {
  const response = await testApp.app.request(path)
  expect(response.status).toBe(200)
  return response.text()
}
