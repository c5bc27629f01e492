import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionLog } from '../../../server/database/schema.ts'
import { openOtherSite } from './open-other-site.ts'

let site: Awaited<ReturnType<typeof openOtherSite>>
beforeAll(async () => {
  site = await openOtherSite()
})
afterAll(() => site.close())

const question = 'hoe vraag ik een paspoort aan'

/** A question that gives a choice now: which one does is up to the search. */
async function findAmbiguousQuestion() {
  for (const text of [
    'vergunning',
    'parkeren',
    'subsidie',
    'paspoort',
    'afval',
    'bezwaar',
    'bus',
    'bomen kappen',
  ]) {
    const reply = await site.vraagbaak.ask({ text, channel: 'widget', language: 'nl' })
    if (reply.kind === 'choices') return { text, choices: reply.choices }
  }
  throw new Error('None of these questions gives a choice any more. Add one that does.')
}

describe('a question on a page of another origin', () => {
  test('gets the approved answer, its source and the date it was checked', async () => {
    const { page, launcher, ask, lastMessage, complaints, origins } = await site.openPage()
    await launcher.click()
    await ask(question)
    const article = site.vraagbaak.knowledge.findBySlug('paspoort-aanvragen', 'nl')
    await expect.poll(() => lastMessage.innerText()).toContain('U vraagt een paspoort persoonlijk aan')
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
    await ask(`${question} in het stadhuis`)
    await lastMessage.getByRole('button', { name: 'Nee' }).click()
    await expect.poll(() => lastMessage.innerText()).toContain('Bedankt voor uw reactie')
    expect(await lastMessage.getByRole('button', { name: 'Nee' }).getAttribute('aria-pressed')).toBe('true')
    const rows = await site.vraagbaak.database
      .select()
      .from(questionLog)
      .where(eq(questionLog.text, `${question} in het stadhuis`))
    expect(rows).toMatchObject([{ channel: 'widget', helpful: false }])
    await page.context().close()
  })

  test('that could mean more gets questions to choose from', async () => {
    const { text, choices } = await findAmbiguousQuestion()
    const { page, launcher, ask, log, lastMessage } = await site.openPage()
    await launcher.click()
    await ask(text)
    const first = lastMessage.getByRole('button', { name: choices[0]?.vraag ?? '' })
    await first.click()
    await expect.poll(() => log.getByRole('heading').allInnerTexts()).toEqual([choices[0]?.vraag])
    await page.context().close()
  })

  test('without an answer gets the ways to a person and whether they are open', async () => {
    const { page, launcher, ask, lastMessage } = await site.openPage()
    await launcher.click()
    await ask('hoe bak ik een rabarbertaart')
    await expect.poll(() => lastMessage.innerText()).toContain('Op deze vraag heb ik geen antwoord')
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
    expect(await page.evaluate(() => ({ ...localStorage, cookie: document.cookie }))).toEqual({ cookie: '' })
    expect(await page.context().cookies()).toEqual([])
    await page.context().close()
  })

  test('goes on after a page load in the same tab, with what was typed', async () => {
    const { page, launcher, ask, field, log, panel } = await site.openPage()
    await launcher.click()
    await ask(question)
    await expect.poll(() => log.innerText()).toContain('Lees het hele antwoord')
    await field.fill('en hoeveel ko')
    await page.reload()
    await expect.poll(() => log.innerText()).toContain('Lees het hele antwoord')
    expect(await field.inputValue()).toBe('en hoeveel ko')
    expect(await panel.locator(':focus').count()).toBe(0)
    await page.context().close()
  })

  test('starts again when the visitor asks for it', async () => {
    const { page, launcher, ask, field, log, stored } = await site.openPage()
    await launcher.click()
    await ask(question)
    await expect.poll(() => log.innerText()).toContain('Lees het hele antwoord')
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
    await expect.poll(() => log.innerText()).toContain('You are talking to a chatbot')
    await page.getByLabel('Your question', { exact: true }).fill('how do I register a birth')
    await page.getByRole('button', { name: 'Send' }).click()
    await expect.poll(() => log.innerText()).toContain('Read the full answer')
    await page.context().close()
  })
})
