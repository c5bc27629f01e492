import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { pageRating, questionLog } from '../../../server/database/schema.ts'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { postForm } from '../../support/post-form.ts'

let testApp: Awaited<ReturnType<typeof createTestApp>>

beforeAll(async () => {
  testApp = await createTestApp()
})
afterEach(async () => {
  await testApp.database.delete(pageRating)
})
afterAll(() => testApp.close())

test("an article's page is rated with one press, without a question", async () => {
  const article = testApp.knowledge.findBySlug('paspoort-aanvragen', 'nl')
  const html = await rate(hiddenFields(await getPage('/vragen/paspoort-aanvragen')), 'ja')
  expect(html).toContain('<h1>Bedankt voor uw reactie</h1>')
  expect(html).toContain('<a href="/vragen/paspoort-aanvragen">Hoe vraag ik een paspoort aan?</a>')
  expect(await testApp.database.select().from(pageRating)).toMatchObject([
    { articleId: article?.id, revision: article?.revision, language: 'nl', helpful: true, remark: null },
  ])
})

test('a remark with the rating of a page is stored after redaction, with the same rating', async () => {
  const thanks = await rate(hiddenFields(await getPage('/vragen/paspoort-aanvragen')), 'nee')
  expect(thanks).toContain('Wat kan er beter?')
  const html = await rate(
    { ...hiddenFields(thanks), opmerking: 'te lang, mail naar jan@voorbeeld.nl' },
    'nee',
  )
  expect(html).toContain('Uw opmerking is opgeslagen.')
  const ratings = await testApp.database.select().from(pageRating)
  expect(ratings).toHaveLength(1)
  expect(ratings[0]?.helpful).toBe(false)
  expect(ratings[0]?.remark).toMatch(/^te lang, mail naar /)
  expect(ratings[0]?.remark).not.toContain('jan@voorbeeld.nl')
})

test('an answered question is rated in the question log, and a remark follows', async () => {
  const answer = await (
    await postForm(testApp.app, '/zoeken', { vraag: 'hoe vraag ik een paspoort aan' })
  ).text()
  const id = hiddenFields(answer.slice(answer.indexOf('class="vb-rating')))['vraag'] ?? ''
  const thanks = await rate({ vraag: id }, 'ja')
  expect(await findQuestion(id)).toMatchObject({ helpful: true, remark: null, ratedAt: testNow.getTime() })
  await rate({ ...hiddenFields(thanks), opmerking: 'heel duidelijk' }, 'ja')
  expect(await findQuestion(id)).toMatchObject({ helpful: true, remark: 'heel duidelijk' })
})

test('an English page is rated in English', async () => {
  const page = await getPage('/en/questions/swimming-water-quality')
  expect(page).toContain('action="/en/feedback"')
  const response = await postForm(testApp.app, '/en/feedback', { ...hiddenFields(page), nuttig: 'ja' })
  expect(await response.text()).toContain('Thank you for your feedback')
})

test('a remark over 1,000 characters is cut off', async () => {
  const thanks = await rate(hiddenFields(await getPage('/vragen/paspoort-aanvragen')), 'ja')
  await rate({ ...hiddenFields(thanks), opmerking: 'goed '.repeat(500) }, 'ja')
  const [rating] = await testApp.database.select().from(pageRating)
  expect(rating?.remark).toHaveLength(1000)
})

test.each([
  ['no verdict', { artikel: 'fa4773e4-24b2-4f66-b3b9-431105707d28' }],
  ['another verdict', { artikel: 'fa4773e4-24b2-4f66-b3b9-431105707d28', nuttig: 'misschien' }],
  ['nothing to rate', { nuttig: 'ja' }],
  ['an unknown article', { nuttig: 'ja', artikel: '00000000-0000-4000-8000-000000000000' }],
  ['an unknown question', { nuttig: 'ja', vraag: '00000000-0000-4000-8000-000000000000' }],
  ['an unknown rating', { nuttig: 'ja', pagina: '00000000-0000-4000-8000-000000000000', opmerking: 'hoi' }],
])('%s is refused with a page that says what to do', async (_what, fields) => {
  const response = await postForm(testApp.app, '/waardering', fields)
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('Dit formulier is niet goed verstuurd')
  expect(await testApp.database.select().from(pageRating)).toEqual([])
})

test('remarks are forgotten with the texts of questions; ratings stay', async () => {
  const thanks = await rate(hiddenFields(await getPage('/vragen/paspoort-aanvragen')), 'nee')
  await rate({ ...hiddenFields(thanks), opmerking: 'onduidelijk' }, 'nee')
  await testApp.log.forgetTexts(testNow.getTime() + 27 * 86_400_000, 28)
  expect(await testApp.database.select().from(pageRating)).toMatchObject([{ remark: 'onduidelijk' }])
  await testApp.log.forgetTexts(testNow.getTime() + 29 * 86_400_000, 28)
  expect(await testApp.database.select().from(pageRating)).toMatchObject([{ remark: null, helpful: false }])
})

async function getPage(path: string): Promise<string> {
  return (await testApp.app.request(path)).text()
}

async function rate(fields: Record<string, string>, verdict: 'ja' | 'nee'): Promise<string> {
  const response = await postForm(testApp.app, '/waardering', { ...fields, nuttig: verdict })
  expect(response.status).toBe(200)
  return response.text()
}

/** The hidden fields of a page's forms, as a browser would send them. */
function hiddenFields(html: string): Record<string, string> {
  const fields = [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]))
}

async function findQuestion(id: string) {
  const [row] = await testApp.database.select().from(questionLog).where(eq(questionLog.id, id))
  return row
}
