import { eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articleReference } from '../../../server/api/article-reference.ts'
import { questionLog } from '../../../server/database/schema.ts'
import { openOtherSite } from './open-other-site.ts'

let site: Awaited<ReturnType<typeof openOtherSite>>
beforeAll(async () => {
  site = await openOtherSite()
})
afterAll(() => site.close())

const question = 'hoe vraag ik een paspoort aan'

describe('a question on a page of another origin', () => {
  test('gets the approved answer, its source and the date it was checked', async () => {
    const { page, launcher, ask, lastMessage, complaints, origins } = await site.openPage()
    await launcher.click()
    await ask(question)
    const article = site.vraagbaak.knowledge.findBySlug('paspoort-aanvragen', 'nl')
    await lastMessage.getByText('U vraagt een paspoort persoonlijk aan').first().waitFor()
    expect(await lastMessage.getByRole('heading').innerText()).toBe(article?.vraag)
    expect(await lastMessage.innerText()).toContain('Gecontroleerd op 12 oktober 2026')
    const link = lastMessage.getByRole('link', { name: 'Lees het hele antwoord' })
    expect(await link.getAttribute('href')).toContain('http://localhost:8787/vragen/paspoort-aanvragen')
    expect(complaints).toEqual([])
    expect([...origins].toSorted()).toEqual([site.siteUrl, site.serverUrl].toSorted())
    await page.context().close()
  })

  test('is logged as asked in the widget, and so is whether the answer helped', async () => {
    const { page, launcher, ask, lastMessage } = await site.openPage()
    await launcher.click()
    await ask(question)
    await lastMessage.getByRole('button', { name: 'Nee' }).click()
    await lastMessage.getByText('Bedankt voor uw reactie').first().waitFor()
    expect(await lastMessage.getByRole('button', { name: 'Nee' }).getAttribute('aria-pressed')).toBe('true')
    const rated = await site.vraagbaak.database
      .select()
      .from(questionLog)
      .where(isNotNull(questionLog.helpful))
    expect(rated).toMatchObject([{ channel: 'widget', text: question, helpful: false }])
    await page.context().close()
  })

  test('that could mean more gets questions to choose from', async () => {
    const { knowledge } = site.vraagbaak
    const articles = ['paspoort-aanvragen', 'grofvuil'].flatMap(
      (slug) => knowledge.findBySlug(slug, 'nl') ?? [],
    )
    const choices = articles.map((article) => ({
      artikel: articleReference(article, 'http://localhost:8787'),
    }))
    const { page, launcher, ask, log, lastMessage } = await site.openPage()
    // Which questions give a choice is up to the search; here one does for certain.
    await page.route(
      '**/v1/vragen',
      async (route) => {
        const { antwoord: _, ...reply } = await (await route.fetch()).json()
        await route.fulfill({
          json: { ...reply, soort: 'keuze', keuzes: choices },
          headers: { 'Access-Control-Allow-Origin': '*' },
        })
      },
      { times: 1 },
    )
    await launcher.click()
    await ask(question)
    const chosen = articles[1]?.vraag ?? ''
    await lastMessage.getByRole('button', { name: chosen }).click()
    await log.locator('.question', { hasText: chosen }).waitFor()
    await expect
      .poll(() => site.vraagbaak.database.select().from(questionLog).where(eq(questionLog.text, chosen)))
      .toMatchObject([{ channel: 'widget' }])
    await page.context().close()
  })

  test('without an answer gets the ways to a person and whether they are open', async () => {
    const { page, launcher, ask, lastMessage } = await site.openPage()
    await launcher.click()
    await ask('hoe bak ik een rabarbertaart')
    await lastMessage.getByText('Op deze vraag heb ik geen antwoord').first().waitFor()
    expect(await lastMessage.innerText()).toContain('Nu open, tot 17.00 uur.')
    expect(await lastMessage.getByRole('link', { name: '088 000 20 00' }).getAttribute('href')).toBe(
      'tel:+31880002000',
    )
    await page.context().close()
  })
})

describe('the conversation', () => {
  test('leaves nothing on the device before the visitor opens the chat', async () => {
    const { page, launcher, stored } = await site.openPage()
    await launcher.waitFor()
    expect(await stored()).toEqual({})
    await launcher.click()
    expect(Object.keys(await stored())).toEqual(['vraagbaak-chat'])
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  test('goes on after a page load in the same tab, with what was typed', async () => {
    const { page, launcher, ask, field, log, panel } = await site.openPage()
    await launcher.click()
    await ask(question)
    await log.getByText('Lees het hele antwoord').first().waitFor()
    await field.fill('en hoeveel ko')
    await page.reload()
    await log.getByText('Lees het hele antwoord').first().waitFor()
    expect(await field.inputValue()).toBe('en hoeveel ko')
    expect(await panel.locator(':focus').count()).toBe(0)
    await page.context().close()
  })

  test('starts again when the visitor asks for it', async () => {
    const { page, launcher, ask, field, log, stored } = await site.openPage()
    await launcher.click()
    await ask(question)
    await log.getByText('Lees het hele antwoord').first().waitFor()
    await page.getByRole('button', { name: 'Begin opnieuw' }).click()
    expect(await log.innerText()).toContain('U praat met een chatbot')
    expect(await log.innerText()).not.toContain('Lees het hele antwoord')
    expect(JSON.stringify(await stored())).not.toContain('paspoort')
    expect(await field.evaluate((element) => element.matches(':focus'))).toBe(true)
    await page.context().close()
  })

  test('is in English where the script says so', async () => {
    const { page, log } = await site.openPage({ path: '/?taal=en' })
    await page.getByRole('button', { name: 'Ask your question' }).click()
    await log.getByText('You are talking to a chatbot').first().waitFor()
    await page.getByLabel('Your question', { exact: true }).fill('how do I register a birth')
    await page.getByRole('button', { name: 'Send' }).click()
    await log.getByText('Read the full answer').first().waitFor()
    expect(await log.getByRole('heading').innerText()).toBe(
      site.vraagbaak.knowledge.findBySlug('register-a-birth', 'en')?.vraag,
    )
    await page.context().close()
  })
})
