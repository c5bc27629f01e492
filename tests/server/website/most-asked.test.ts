import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestApp, testNow } from '../../support/create-test-app.ts'
import { postForm } from '../../support/post-form.ts'

const minute = 60_000
const day = 86_400_000

let testApp: Awaited<ReturnType<typeof createTestApp>>
let now = testNow

beforeAll(async () => {
  testApp = await createTestApp({ now: () => now })
})
afterAll(() => testApp.close())

// So long after the test before that nothing of it counts any more.
beforeEach(() => advance(100 * day))

test('without questions the home page offers questions about several topics', async () => {
  const html = await homePage()
  expect(html).toContain('Vragen om mee te beginnen')
  expect(questionsOn(html)).toHaveLength(8)
  expect(new Set(questionsOn(html)).size).toBe(8)
})

test('what is asked most comes first', async () => {
  await ask('hoe vraag ik een paspoort aan')
  const html = await homePage()
  expect(html).toContain('Veel gevraagd')
  expect(questionsOn(html)[0]).toBe('/vragen/paspoort-aanvragen')
  expect(questionsOn(html)).toHaveLength(8)
})

test('what is asked in one language does not count in the other', async () => {
  await ask('hoe vraag ik een paspoort aan')
  expect(await homePage('/en')).toContain('Questions to start with')
})

test('what was asked more than 28 days ago no longer counts', async () => {
  await ask('hoe vraag ik een paspoort aan')
  advance(29 * day)
  expect(await homePage()).toContain('Vragen om mee te beginnen')
})

test('the list is counted again after a few minutes', async () => {
  expect(await homePage()).not.toContain('Veel gevraagd')
  await ask('hoe vraag ik een paspoort aan')
  advance(6 * minute)
  expect(await homePage()).toContain('Veel gevraagd')
})

function advance(milliseconds: number): void {
  now = new Date(now.getTime() + milliseconds)
}

async function ask(question: string): Promise<void> {
  await postForm(testApp.app, '/zoeken', { vraag: question })
}

async function homePage(path = '/'): Promise<string> {
  return (await testApp.app.request(path)).text()
}

function questionsOn(html: string): string[] {
  return [...html.matchAll(/href="(\/vragen\/[^"]*)"/g)].map(([, path]) => path ?? '')
}
