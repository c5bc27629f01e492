import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionLog } from '../../../server/database/schema.ts'
import { createDecidedWebsite } from '../../support/create-decided-website.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { postForm } from '../../support/post-form.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  testApp = await createTestApp()
})
afterAll(() => testApp.close())

test('a question gets the approved answer, its source and a link to the whole article', async () => {
  const html = await ask('hoe vraag ik een paspoort aan')
  expect(html).toContain('<h1>Antwoord op uw vraag</h1>')
  expect(html).toContain('<q>hoe vraag ik een paspoort aan</q>')
  expect(html).toContain('<h2>Hoe vraag ik een paspoort aan?</h2>')
  expect(html).toContain('U vraagt een paspoort persoonlijk aan in het stadhuis.')
  expect(html).toContain('href="/vragen/paspoort-aanvragen"')
  expect(html).toContain('Gewijzigd op')
})

test('the question is logged once, as asked on the website', async () => {
  await ask('hoe vraag ik een paspoort aan voor mijn dochter')
  const rows = await testApp.database
    .select()
    .from(questionLog)
    .where(eq(questionLog.text, 'hoe vraag ik een paspoort aan voor mijn dochter'))
  expect(rows).toMatchObject([{ channel: 'website', language: 'nl' }])
})

test('the reply is kept by no cache, and its addresses hold no question', async () => {
  const response = await postForm(testApp.app, '/zoeken', { vraag: 'hoe vraag ik een paspoort aan' })
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const html = await response.text()
  for (const [, address] of html.matchAll(/(?:href|action|src)="([^"]*)"/g))
    expect(decodeURIComponent(address ?? '')).not.toContain('vraag ik')
})

test('a question in the address is not answered', async () => {
  const html = await (await testApp.app.request('/zoeken?vraag=paspoort+aanvragen')).text()
  expect(html).toContain('<h1>Stel een vraag</h1>')
  expect(html).not.toContain('paspoort+aanvragen')
  expect(html).not.toContain('value="paspoort aanvragen"')
})

test('a follow-up question takes the conversation along', async () => {
  const first = await ask('hoe vraag ik een paspoort aan')
  const conversation = /name="gesprek" value="([^"]+)"/.exec(first)?.[1]
  expect(conversation).toBeDefined()
  await ask('en hoe lang duurt dat precies', { gesprek: conversation ?? '' })
  const rows = await testApp.database.select().from(questionLog)
  const [before, after] = rows.slice(-2)
  expect(after?.text).toBe('en hoe lang duurt dat precies')
  expect(after?.conversation).toBe(before?.conversation)
})

test('an English question is answered on an English page', async () => {
  const html = await ask('how clean is the swimming water', {}, '/en/search')
  expect(html).toContain('<html lang="en"')
  expect(html).toContain('How clean is the swimming water?')
  expect(html).toContain('action="/en/search"')
})

test('choices are links to articles, and the question can be put in other words', async () => {
  const articles = testApp.knowledge
    .articles()
    .filter((article) => article.language === 'nl')
    .slice(0, 3)
  const website = createDecidedWebsite(testApp, { kind: 'choices', articles })
  const html = await (await postForm(website, '/zoeken', { vraag: 'iets over <b>afval</b>' })).text()
  expect(html).toContain('<h1>Bedoelt u een van deze vragen?</h1>')
  for (const { slug } of articles) expect(html).toContain(`href="/vragen/${slug}"`)
  expect(html).toContain('value="iets over &lt;b&gt;afval&lt;/b&gt;"')
  expect(html).toContain('href="tel:+31880002000"')
})

test('no answer comes with the ways to a person and whether they are open now', async () => {
  const website = createDecidedWebsite(testApp, { kind: 'none' })
  const html = await (await postForm(website, '/zoeken', { vraag: 'wat is de zin van het leven' })).text()
  expect(html).toContain('<h1>Geen antwoord gevonden</h1>')
  expect(html).toContain('088 000 20 00')
  expect(html).toContain('Nu open, tot 17.00 uur.')
})

test('a fixed text is shown as it is, with contact only where a person is the answer', async () => {
  const crisis = createDecidedWebsite(testApp, { kind: 'message', name: 'crisis' })
  const html = await (await postForm(crisis, '/zoeken', { vraag: 'x' })).text()
  expect(html).toContain('<strong>Bel 113 of gratis 0800-0113</strong>')
  expect(html).not.toContain('088 000 20 00')
  const person = createDecidedWebsite(testApp, { kind: 'message', name: 'mens' })
  expect(await (await postForm(person, '/zoeken', { vraag: 'x' })).text()).toContain('088 000 20 00')
})

test.each([
  ['nothing', '', 'Ik zie nog geen vraag.'],
  ['only spaces', '   ', 'Ik zie nog geen vraag.'],
  ['a text over 1,000 characters', 'paspoort '.repeat(200), 'Uw vraag is langer dan 1.000 tekens.'],
  ['binary', 'a\u0000b\u0001', 'Deze tekst kan ik niet lezen.'],
  ['markup', '<script>alert(1)</script>', 'Deze tekst kan ik niet lezen.'],
])('%s gets a clear message at the field', async (_what, text, message) => {
  const html = await ask(text)
  expect(html).toContain('<title>Fout: Stel een vraag')
  expect(html).toMatch(new RegExp(`id="vb-vraag-fout">${message.replaceAll('.', String.raw`\.`)}`))
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('aria-describedby="vb-vraag-fout vb-vraag-uitleg"')
})

test.each(['<img src=x onerror=alert(1)> hoe vraag ik een paspoort aan', '"><script>alert(1)</script>'])(
  'markup in a question is never markup in the page: %s',
  async (text) => {
    const html = await ask(text)
    expect(html).not.toContain('<img')
    expect(html).not.toContain('<script>alert')
  },
)

test('a form without a question, a file or another kind of body gets the same clear message', async () => {
  const file = new FormData()
  file.set('vraag', new File(['x'], 'vraag.txt'))
  for (const body of [new URLSearchParams({}), file, JSON.stringify({ vraag: 'paspoort' })]) {
    const response = await testApp.app.request('/zoeken', { method: 'POST', body })
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Ik zie nog geen vraag.')
  }
})

test('a body far over any question is refused with a page that says so', async () => {
  const response = await postForm(testApp.app, '/zoeken', { vraag: 'a'.repeat(100_000) })
  expect(response.status).toBe(413)
  expect(await response.text()).toContain('hoogstens 1.000 tekens')
})

async function ask(text: string, fields: Record<string, string> = {}, path = '/zoeken'): Promise<string> {
  const response = await postForm(testApp.app, path, { vraag: text, ...fields })
  expect(response.status).toBe(200)
  return response.text()
}
